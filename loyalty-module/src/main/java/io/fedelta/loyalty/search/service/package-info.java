/** Keeps the copy of the names fresh, and asks it only while it answers. */
package io.fedelta.loyalty.search.service;
