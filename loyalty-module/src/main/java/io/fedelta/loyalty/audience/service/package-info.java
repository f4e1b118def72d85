/** Writes, prepares and sends announcements, at the merchant's pace; each member is told once. */
package io.fedelta.loyalty.audience.service;
