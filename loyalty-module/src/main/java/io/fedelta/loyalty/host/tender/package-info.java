/** Cards, cashback and points as payments of the host: planned on carts, held and confirmed by its checkout. */
package io.fedelta.loyalty.host.tender;
