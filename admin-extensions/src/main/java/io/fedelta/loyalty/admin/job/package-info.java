/** The page of scheduled tasks and their runs. */
package io.fedelta.loyalty.admin.job;
