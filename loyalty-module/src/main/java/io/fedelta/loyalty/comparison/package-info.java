/** Members beside other customers, by the store's own orders, counted at night. */
package io.fedelta.loyalty.comparison;
