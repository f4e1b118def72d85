/** Says who sees what, by the rules, the clock and the tier held. */
package io.fedelta.loyalty.access.service;
