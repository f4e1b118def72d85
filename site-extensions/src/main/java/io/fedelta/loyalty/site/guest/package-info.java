/** Where customers confirm their address and add what they ordered as a guest. */
package io.fedelta.loyalty.site.guest;
