/**
 * Finding members by name: a derived copy of the names, kept fresh by revision, and built again whenever it is lost.
 */
package io.fedelta.loyalty.search;
