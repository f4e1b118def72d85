/**
 * Sessions come with the decision about their order. Every change locks the decision, then the session, then the
 * account.
 */
package io.fedelta.loyalty.session.service;
