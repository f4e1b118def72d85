/** Run by the build: writes the host's tables as SQL. */
package io.fedelta.loyalty.demo.schema;
