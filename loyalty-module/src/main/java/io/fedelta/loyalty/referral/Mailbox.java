package io.fedelta.loyalty.referral;

import java.util.Locale;
import java.util.Set;

/** Where mail to an address arrives: many addresses are one mailbox. */
public final class Mailbox {

    private static final Set<String> DOTS_DO_NOT_COUNT = Set.of("gmail.com", "googlemail.com");

    private Mailbox() {}

    /** Without what follows a plus sign, and without dots where those do not count; empty text if it is no address. */
    public static String of(String address) {
        String small = address.strip().toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        if (at < 1) {
            return "";
        }
        String domain = small.substring(at + 1);
        String name = small.substring(0, at).replaceFirst("(?<=.)\\+.*$", "");
        return DOTS_DO_NOT_COUNT.contains(domain) ? name.replace(".", "") + "@gmail.com" : name + "@" + domain;
    }
}
