/** The paid orders that challenges count. */
package io.fedelta.loyalty.challenge.dao;
