/** Birthdays told, and the one order that each of them multiplies. */
package io.fedelta.loyalty.birthday.dao;
