package io.fedelta.loyalty.site;

/**
 * Who is looking at a page. Taken from the host's session alone, never from a parameter of the request.
 *
 * @param customerId the host's customer id, which is the account id as well
 * @param signedIn whether the host knows the person by password or by its remember-me cookie
 */
public record Visitor(long customerId, boolean signedIn) {}
