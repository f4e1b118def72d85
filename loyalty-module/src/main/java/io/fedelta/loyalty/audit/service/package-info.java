/** Looking, remembering what was found, and repairing. */
package io.fedelta.loyalty.audit.service;
