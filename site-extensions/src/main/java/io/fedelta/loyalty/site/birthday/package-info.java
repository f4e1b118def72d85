/** Where customers tell their birthday. */
package io.fedelta.loyalty.site.birthday;
