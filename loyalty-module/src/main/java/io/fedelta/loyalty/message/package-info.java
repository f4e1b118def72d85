/** Mails of the outbox: ids only, looked up and worded when they leave. */
package io.fedelta.loyalty.message;
