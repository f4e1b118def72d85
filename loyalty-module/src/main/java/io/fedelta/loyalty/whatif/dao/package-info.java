/** Drafts and what they would have brought; reads decisions and entries, and writes none. */
package io.fedelta.loyalty.whatif.dao;
