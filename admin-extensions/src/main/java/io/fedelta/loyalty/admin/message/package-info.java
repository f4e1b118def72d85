/** The page of mails, and what to do about those that need attention. */
package io.fedelta.loyalty.admin.message;
