/**
 * The merchant's forms of the rules, as the host's admin draws them. They decide nothing: what counts is the version
 * that saving one publishes.
 */
package io.fedelta.loyalty.programme.domain;
