/**
 * The shoppers' side. No page fails, waits long or costs a statement for loyalty's sake unless it shows something of
 * it. This package holds what the pages share.
 */
package io.fedelta.loyalty.site;
