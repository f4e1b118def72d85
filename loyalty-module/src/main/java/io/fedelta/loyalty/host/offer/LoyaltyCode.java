package io.fedelta.loyalty.host.offer;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What our codes look like: {@code LOY-} and four groups of four signs of Crockford's base 32, which are 80 random
 * bits. This shape tells them from a shop's own codes without asking a table.
 */
final class LoyaltyCode {

    private static final String PREFIX = "LOY-";
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final Pattern SHAPE = Pattern.compile("LOY(-[" + SIGNS + "]{" + GROUP_LENGTH + "}){" + GROUPS + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private LoyaltyCode() {}

    static String random() {
        StringBuilder code = new StringBuilder("LOY");
        for (int position = 0; position < GROUPS * GROUP_LENGTH; position++) {
            code.append(position % GROUP_LENGTH == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    /**
     * As the table has it, from what a person typed: any case, spaces around, O for 0, I or L for 1. What is not one of
     * ours even then is the shop's, and stays as it was typed.
     */
    static String asTyped(String text) {
        String upper = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (!upper.startsWith(PREFIX)) {
            return text;
        }
        String code = PREFIX + digits(upper.substring(PREFIX.length()));
        return isOne(code) ? code : text;
    }

    private static String digits(String signs) {
        return signs.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
