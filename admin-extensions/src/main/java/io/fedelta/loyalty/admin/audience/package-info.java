/** The pages of audiences and announcements: whom to write to, what, and what came of it. */
package io.fedelta.loyalty.admin.audience;
