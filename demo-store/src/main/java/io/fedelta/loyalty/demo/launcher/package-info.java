/**
 * Starts the store: one process with its database, mail server and two web applications, on the loopback interface
 * only.
 */
package io.fedelta.loyalty.demo.launcher;
