/** The page Recalculation: preview, run, undo. */
package io.fedelta.loyalty.admin.recalculation;
