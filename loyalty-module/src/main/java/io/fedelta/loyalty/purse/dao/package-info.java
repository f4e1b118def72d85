/** The statements on purses and their entries. */
package io.fedelta.loyalty.purse.dao;
