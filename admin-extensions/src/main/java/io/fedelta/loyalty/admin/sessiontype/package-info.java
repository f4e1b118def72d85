/** The form of session types. */
package io.fedelta.loyalty.admin.sessiontype;
