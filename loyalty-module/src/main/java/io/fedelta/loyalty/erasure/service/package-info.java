/** Erases, once or as often as asked. */
package io.fedelta.loyalty.erasure.service;
