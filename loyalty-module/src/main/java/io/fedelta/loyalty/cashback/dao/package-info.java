/** The statements on wallets and on what was earned. */
package io.fedelta.loyalty.cashback.dao;
