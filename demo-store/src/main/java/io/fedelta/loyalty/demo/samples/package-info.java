/** Members with months of history, made through the services of host and module at simulated moments. */
package io.fedelta.loyalty.demo.samples;
