package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.CodeText;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Codes that are made of no name. */
final class NeutralCodes {

    private static final String PREFIX = "FRIEND-";
    private static final int RANDOM_SIGNS = 7;

    /** Without signs that look like others. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private NeutralCodes() {}

    static CodeText next(SecureRandom random) {
        return new CodeText(PREFIX
                + random.ints(RANDOM_SIGNS, 0, SIGNS.length())
                        .mapToObj(index -> SIGNS.substring(index, index + 1))
                        .collect(Collectors.joining()));
    }

    static boolean isNeutral(CodeText text) {
        return text.value().matches(PREFIX + "[" + SIGNS + "]{" + RANDOM_SIGNS + "}");
    }
}
