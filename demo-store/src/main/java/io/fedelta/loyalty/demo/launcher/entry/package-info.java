/** What the JVM meets first; compiled for Java 8. */
package io.fedelta.loyalty.demo.launcher.entry;
