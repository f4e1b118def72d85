/** The panel that shows and steers a batch. */
package io.fedelta.loyalty.admin.batch;
