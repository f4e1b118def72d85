/** Gives, withdraws and shows what customers say to advertising. */
package io.fedelta.loyalty.consent.service;
