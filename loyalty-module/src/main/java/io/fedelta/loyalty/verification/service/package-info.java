/** Each invariant of the tables has its check, which changes nothing and may run while the shop does. */
package io.fedelta.loyalty.verification.service;
