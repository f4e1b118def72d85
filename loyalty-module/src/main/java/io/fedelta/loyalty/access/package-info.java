/** What is kept from whom until its public date. */
package io.fedelta.loyalty.access;
