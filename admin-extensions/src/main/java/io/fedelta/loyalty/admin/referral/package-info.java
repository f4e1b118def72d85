/** The form of what friends bring, the friends there are, and the queue of those that a person looks at. */
package io.fedelta.loyalty.admin.referral;
