/** Menu item Month-end: what the shop owed at the end of each month, frozen, with a file for the books. */
package io.fedelta.loyalty.admin.monthend;
