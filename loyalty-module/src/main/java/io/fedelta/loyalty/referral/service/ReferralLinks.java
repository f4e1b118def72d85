package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.CodeText;

/** A customer's personal link. Any page of the store takes its parameter; this is the one that is passed on. */
public final class ReferralLinks {

    public static final String PARAMETER = "ref";

    private final String siteUrl;

    /** @param siteUrl the store's address with scheme and context path; empty text if it is not known */
    public ReferralLinks(String siteUrl) {
        this.siteUrl = siteUrl.replaceAll("/+$", "");
    }

    /** Empty text if the store's address is not known. */
    public String of(CodeText code) {
        return siteUrl.isEmpty() ? "" : of(siteUrl, code);
    }

    /** @param store its address with scheme and context path, without a slash at its end */
    public String of(String store, CodeText code) {
        return (siteUrl.isEmpty() ? store : siteUrl) + "/?" + PARAMETER + "=" + code.value();
    }
}
