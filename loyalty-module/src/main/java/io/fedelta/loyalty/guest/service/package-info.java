/** Nobody learns or gets anything by an address that is not confirmed; what is confirmed or claimed is so once. */
package io.fedelta.loyalty.guest.service;
