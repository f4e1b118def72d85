/** The one form of how points pay. */
package io.fedelta.loyalty.admin.spending;
