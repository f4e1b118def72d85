/** The badge on products that a member has before others. */
package io.fedelta.loyalty.site.early;
