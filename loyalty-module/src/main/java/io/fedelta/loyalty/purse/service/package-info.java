/** Purses in our own tables; the row's lock orders what happens to one. */
package io.fedelta.loyalty.purse.service;
