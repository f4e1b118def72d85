/** What customers have said to advertising; rows are added only. */
package io.fedelta.loyalty.consent.dao;
