/** Explains orders by the rules of their time and by what the award has recorded. Writes nothing. */
package io.fedelta.loyalty.reckoning.service;
