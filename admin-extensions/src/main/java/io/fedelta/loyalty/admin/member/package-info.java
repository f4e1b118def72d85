/** The list of members. */
package io.fedelta.loyalty.admin.member;
