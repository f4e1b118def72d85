/** Menu item Self-check: what does not fit, in the merchant's words, with a click that puts it right. */
package io.fedelta.loyalty.admin.audit;
