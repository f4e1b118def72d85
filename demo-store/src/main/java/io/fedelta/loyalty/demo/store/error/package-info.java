/** What visitors see instead of a stack trace. */
package io.fedelta.loyalty.demo.store.error;
