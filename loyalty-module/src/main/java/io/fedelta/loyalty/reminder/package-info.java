/** Unused codes and cards whose end is near: their owners are reminded once of each. */
package io.fedelta.loyalty.reminder;
