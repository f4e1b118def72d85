/** Every bonus is given and taken back through here, in the transaction of what it stands on. */
package io.fedelta.loyalty.bonus.service;
