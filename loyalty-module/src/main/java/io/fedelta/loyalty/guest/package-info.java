/** Orders placed as a guest belong to nobody until the customer who has confirmed their address claims them, once. */
package io.fedelta.loyalty.guest;
