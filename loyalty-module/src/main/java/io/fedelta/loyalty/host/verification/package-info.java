/** Our tables held against the host's, and the program that checks a shop from the command line. */
package io.fedelta.loyalty.host.verification;
