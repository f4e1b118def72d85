/**
 * The rules as the merchant set them at one moment: plain immutable values that refuse nonsense and know neither the
 * time nor a database.
 */
package io.fedelta.loyalty.programme;
