/** Hands mails to the store's own mail service, and tells a mail that surely failed from one that may have left. */
package io.fedelta.loyalty.host.email;
