/** Birthdays, and what they bring: at most once in a calendar year, whatever day a customer tells. */
package io.fedelta.loyalty.birthday;
