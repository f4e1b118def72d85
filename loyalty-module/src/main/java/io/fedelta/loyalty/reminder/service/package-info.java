/** Looks for what ends soon, and writes the reminder. */
package io.fedelta.loyalty.reminder.service;
