/** The list of sessions, and the form that changes those chosen in it. */
package io.fedelta.loyalty.admin.session;
