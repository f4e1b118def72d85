/** What was counted. */
package io.fedelta.loyalty.comparison.dao;
