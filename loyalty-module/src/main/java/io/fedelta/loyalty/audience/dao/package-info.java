/** The statements on announcements, their texts, recipients and pace. */
package io.fedelta.loyalty.audience.dao;
