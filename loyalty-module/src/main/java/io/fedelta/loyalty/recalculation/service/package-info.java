/** Previews, runs and undoes recalculations, each as a batch. */
package io.fedelta.loyalty.recalculation.service;
