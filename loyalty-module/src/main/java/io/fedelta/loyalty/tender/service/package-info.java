/** Holds in our own table, and what each kind of tender does at their steps. */
package io.fedelta.loyalty.tender.service;
