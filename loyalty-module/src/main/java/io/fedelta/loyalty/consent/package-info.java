/** What customers say to mails with advertising: to which words, and when. Nothing said is ever changed. */
package io.fedelta.loyalty.consent;
