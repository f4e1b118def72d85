/** What products, carts and orders earn, by the code that awards. Looks only, and never awards. */
package io.fedelta.loyalty.site.earning;
