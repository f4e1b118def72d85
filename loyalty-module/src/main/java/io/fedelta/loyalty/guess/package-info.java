/** Who tries codes, and how many wrong ones are borne of each. */
package io.fedelta.loyalty.guess;
