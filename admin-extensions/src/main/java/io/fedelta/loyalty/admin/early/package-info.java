/** The form of early releases. */
package io.fedelta.loyalty.admin.early;
