/** The one form of settings. */
package io.fedelta.loyalty.admin.settings;
