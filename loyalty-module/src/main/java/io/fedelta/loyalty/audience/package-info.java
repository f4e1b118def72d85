/**
 * Mails that merchants write to many members. Only those get one who have said yes to advertising, have an address,
 * have not unsubscribed, and have not been told the same before.
 */
package io.fedelta.loyalty.audience;
