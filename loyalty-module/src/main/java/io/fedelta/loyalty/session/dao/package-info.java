/** Sessions and what multiplies them. */
package io.fedelta.loyalty.session.dao;
