/** The statements that add up a month, and those on frozen months. */
package io.fedelta.loyalty.monthend.dao;
