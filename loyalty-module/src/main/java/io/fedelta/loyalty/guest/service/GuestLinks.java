package io.fedelta.loyalty.guest.service;

/** Where the pages for guests' orders answer in the storefront. */
public final class GuestLinks {

    /** Below it, the secret of a link. */
    public static final String PATH = "/account/guest-orders";

    private final String siteUrl;

    /** @param siteUrl the store's address with scheme and context path; empty text if it is not known */
    public GuestLinks(String siteUrl) {
        this.siteUrl = siteUrl.replaceAll("/+$", "");
    }

    /** Without it no link can be written. */
    public boolean isKnown() {
        return !siteUrl.isEmpty();
    }

    String confirm(String secret) {
        return siteUrl + PATH + "/" + secret;
    }
}
