/** "What would this change?" on every form of rules: the form as it is typed, played on the store's own history. */
package io.fedelta.loyalty.admin.whatif;
