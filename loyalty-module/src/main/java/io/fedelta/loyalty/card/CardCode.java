package io.fedelta.loyalty.card;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The secret of a card: 24 random signs, which are 120 bits, and one that is computed from them. Each place weighs
 * another power of a generator of the field of 32 elements, so any one wrong sign and any two that were swapped are
 * noticed without asking anybody.
 *
 * @param signs 25 of {@link #ALPHABET}
 */
public record CardCode(String signs) {

    /** Crockford's base 32: no I, L, O or U. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static final int LENGTH = 25;

    private static final int GROUP = 5;
    private static final int SHOWN_AT_END = 4;
    private static final int LONGEST_TYPED = 100;
    private static final int FIELD = 0b100101;
    private static final int OVERFLOW = 0b100000;

    public CardCode {
        if (!isWhole(signs)) {
            throw new IllegalArgumentException("Not the code of a card");
        }
    }

    /** @param random one that nobody can predict */
    public static CardCode random(RandomGenerator random) {
        StringBuilder signs = new StringBuilder();
        IntStream.range(1, LENGTH).forEach(i -> signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length()))));
        return new CardCode(
                signs.append(ALPHABET.charAt(times2(weighed(signs)))).toString());
    }

    /** What somebody has typed, as far as it can be meant; empty if there is a slip in it. */
    public static Optional<CardCode> read(String typed) {
        return typed.length() > LONGEST_TYPED
                ? Optional.empty()
                : Optional.of(meant(typed)).filter(CardCode::isWhole).map(CardCode::new);
    }

    private static String meant(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static boolean isWhole(String signs) {
        return signs.length() == LENGTH
                && signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
                && weighed(signs) == 0;
    }

    private static int weighed(CharSequence signs) {
        return signs.chars().map(ALPHABET::indexOf).reduce(0, (sum, value) -> times2(sum) ^ value);
    }

    private static int times2(int element) {
        int doubled = element << 1;
        return (doubled & OVERFLOW) == 0 ? doubled : doubled ^ FIELD;
    }

    /** Five groups of five, for people. */
    public String shown() {
        return String.join("-", signs.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** Enough to tell one card from another, not to spend it. */
    public String lastFour() {
        return signs.substring(LENGTH - SHOWN_AT_END);
    }

    /** Not the code: texts of objects end in logs. */
    @Override
    public String toString() {
        return "CardCode[…" + lastFour() + "]";
    }
}
