package io.fedelta.loyalty.referral;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A code as it is kept and compared: capitals and digits of ASCII, in words. However a person writes a name or types a
 * code, accents, case and spaces come out the same, so that no two codes differ by those alone.
 */
public record CodeText(String value) {

    public static final int LONGEST = 40;

    /** Leaves room for a number. */
    private static final int LONGEST_NAME = 28;

    /** Longer than any name and any code; the rest is not looked at. */
    private static final int READ_AT_MOST = 200;

    public CodeText {
        if (!value.matches("[A-Z0-9]+(-[A-Z0-9]+)*") || value.length() > LONGEST) {
            throw new IllegalArgumentException("No code: " + value);
        }
    }

    /** Made of a name in any script; empty if it has no letters. */
    public static Optional<CodeText> ofName(String name, Transliteration letters) {
        return words(name, letters)
                .filter(words -> words.chars().anyMatch(Character::isLetter))
                .map(words -> new CodeText(shortened(words)));
    }

    /** As a person has typed it; empty if that is no code at all. */
    public static Optional<CodeText> typed(String text, Transliteration letters) {
        return words(text, letters).filter(words -> words.length() <= LONGEST).map(CodeText::new);
    }

    /** The same name for another customer: {@code MARIA-ROSSI-2}. */
    public CodeText numbered(long number) {
        return number == 1 ? this : new CodeText(value + "-" + number);
    }

    private static Optional<String> words(String text, Transliteration letters) {
        String read = text.codePoints()
                .limit(READ_AT_MOST)
                .collect(StringBuilder::new, CodeText::keep, StringBuilder::append)
                .toString();
        String words = letters.ascii(Normalizer.normalize(read, Normalizer.Form.NFC))
                .toUpperCase(Locale.ROOT)
                .replaceAll("['`]", "")
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return Optional.of(words).filter(found -> !found.isEmpty());
    }

    /** Letters, their marks and digits; an apostrophe joins what stands around it, everything else parts it. */
    private static void keep(StringBuilder kept, int sign) {
        if (Character.isLetterOrDigit(sign) || isMark(sign)) {
            kept.appendCodePoint(sign);
        } else if (sign != '\'' && sign != '\u2019') {
            kept.append(' ');
        }
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** At the end of a word, if there is one. */
    private static String shortened(String words) {
        if (words.length() <= LONGEST_NAME) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST_NAME);
        return words.substring(0, end > 0 ? end : LONGEST_NAME);
    }
}
