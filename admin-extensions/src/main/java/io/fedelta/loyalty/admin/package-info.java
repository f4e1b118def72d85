/**
 * The merchants' side: menu, pages, forms. Like {@code host} it translates and calls one service; rules stay with their
 * features. This package holds what the pages share.
 */
package io.fedelta.loyalty.admin;
