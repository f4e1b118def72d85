/** Which texts of which tables may name a person. */
package io.fedelta.loyalty.erasure.dao;
