/** The form of challenges. */
package io.fedelta.loyalty.admin.challenge;
