/** The merchant's to-do list: custom rewards that wait, and those that are done. */
package io.fedelta.loyalty.admin.task;
