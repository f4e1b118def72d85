/** Front door and search. */
package io.fedelta.loyalty.demo.store.catalog;
