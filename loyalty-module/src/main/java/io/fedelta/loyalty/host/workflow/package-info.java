/** Puts our activities into the host's workflows. */
package io.fedelta.loyalty.host.workflow;
