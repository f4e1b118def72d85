/** The form of campaigns. */
package io.fedelta.loyalty.admin.campaign;
