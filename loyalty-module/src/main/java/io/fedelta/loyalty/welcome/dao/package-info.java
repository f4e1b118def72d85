/** Who has been welcomed. */
package io.fedelta.loyalty.welcome.dao;
