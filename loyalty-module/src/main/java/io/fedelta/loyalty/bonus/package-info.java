/** Fixed points that a rule gives once, and takes back whole. */
package io.fedelta.loyalty.bonus;
