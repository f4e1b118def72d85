/** Fields of forms in which merchants choose several things by name. */
package io.fedelta.loyalty.admin.choice;
