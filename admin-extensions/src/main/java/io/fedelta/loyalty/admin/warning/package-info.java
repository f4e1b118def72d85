/** What keeps the programme from working, said on every Loyalty page. */
package io.fedelta.loyalty.admin.warning;
