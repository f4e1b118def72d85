/** The Loyalty tab of a customer's page, and its dialogs. */
package io.fedelta.loyalty.admin.account;
