/** Keeps requests from binding what no form has. */
package io.fedelta.loyalty.host.web;
