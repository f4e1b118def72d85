/**
 * Paying at cart and checkout with cards, vouchers, cashback and points. A cart only plans; what is shown here is held
 * by the checkout. Whatever a form says, the account is the signed-in customer's, and the rules are asked again.
 */
package io.fedelta.loyalty.site.tender;
