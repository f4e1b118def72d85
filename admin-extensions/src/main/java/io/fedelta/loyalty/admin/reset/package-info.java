/** Menu item Reset: takes payment and session points of everybody away, after asking twice, and undoes that. */
package io.fedelta.loyalty.admin.reset;
