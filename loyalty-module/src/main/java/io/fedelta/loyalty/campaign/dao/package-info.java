/** Which orders the bonuses of campaigns rest on. */
package io.fedelta.loyalty.campaign.dao;
