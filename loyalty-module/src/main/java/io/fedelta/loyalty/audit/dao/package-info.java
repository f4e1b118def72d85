/** The statements that look for trouble, and those on findings. */
package io.fedelta.loyalty.audit.dao;
