/**
 * Friends' codes in the storefront: the link that is remembered, the field that takes a code, one's own code to pass
 * on.
 */
package io.fedelta.loyalty.site.referral;
