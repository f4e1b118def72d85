/** The studio's own mails. */
package io.fedelta.loyalty.demo.store.mail;
