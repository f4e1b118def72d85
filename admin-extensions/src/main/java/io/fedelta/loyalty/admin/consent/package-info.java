/** What a customer says to advertising, on the customer's page. */
package io.fedelta.loyalty.admin.consent;
