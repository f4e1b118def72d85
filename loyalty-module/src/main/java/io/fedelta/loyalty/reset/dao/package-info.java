/** What resets took, and of whom. */
package io.fedelta.loyalty.reset.dao;
