/** The fixed bonuses of campaigns: given when an order is paid, gone when it is lost. */
package io.fedelta.loyalty.campaign.service;
