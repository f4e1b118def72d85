/** Forms of cashback, and what administrators see and change of customers' wallets. */
package io.fedelta.loyalty.admin.cashback;
