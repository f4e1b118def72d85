/** The members' names by revision, and whose turn it is to write a shared copy of them. */
package io.fedelta.loyalty.search.dao;
