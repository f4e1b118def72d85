package io.fedelta.loyalty.card;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a buyer writes on a gift card, as the product's page sends it and the order's line keeps it.
 *
 * @param mail of who gets it; empty text if it is for the buyer
 * @param day on which it is sent; empty for at once
 */
public record CardWish(String mail, String name, String sender, String words, Optional<LocalDate> day) {

    public static final String MAIL = "giftCardMail";
    public static final String NAME = "giftCardName";
    public static final String SENDER = "giftCardSender";
    public static final String WORDS = "giftCardWords";
    public static final String DAY = "giftCardDay";

    public static final int LONGEST_NAME = 100;
    /** As long as the host keeps an attribute of a line. */
    public static final int LONGEST_WORDS = 250;

    public static final int DAYS_AHEAD = 365;

    private static final int LONGEST_MAIL = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]*");
    private static final Pattern LINES = Pattern.compile("[^\\p{Cntrl}]*(\\R[^\\p{Cntrl}]*)*");

    /** What is wrong with a wish. Pages have a text for each. */
    public enum Problem {
        MAIL,
        NAME,
        SENDER,
        WORDS,
        DAY
    }

    /** @param today in the shop's time zone */
    public static Set<Problem> problems(Map<String, String> typed, LocalDate today) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        String mail = text(typed, MAIL);
        require(mail.isEmpty() || isAddress(mail), Problem.MAIL, problems);
        require(isOneLine(text(typed, NAME)), Problem.NAME, problems);
        require(isOneLine(text(typed, SENDER)), Problem.SENDER, problems);
        require(areWords(text(typed, WORDS)), Problem.WORDS, problems);
        require(isDay(text(typed, DAY), today), Problem.DAY, problems);
        return problems;
    }

    private static void require(boolean holds, Problem otherwise, Set<Problem> problems) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_MAIL && ADDRESS.matcher(text).matches();
    }

    public static boolean isOneLine(String text) {
        return text.length() <= LONGEST_NAME && ONE_LINE.matcher(text).matches();
    }

    public static boolean areWords(String text) {
        return text.length() <= LONGEST_WORDS && LINES.matcher(text).matches();
    }

    private static boolean isDay(String text, LocalDate today) {
        return text.isEmpty()
                || day(text)
                        .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS_AHEAD)))
                        .isPresent();
    }

    /** Of a line that was checked when it came into the cart. Whatever does not fit any more is left out. */
    public static CardWish of(Map<String, String> kept) {
        String mail = text(kept, MAIL);
        return new CardWish(
                isAddress(mail) ? mail : "",
                oneLine(text(kept, NAME)),
                oneLine(text(kept, SENDER)),
                cut(text(kept, WORDS), LONGEST_WORDS),
                day(text(kept, DAY)));
    }

    private static String oneLine(String text) {
        return isOneLine(text) ? text : "";
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static String text(Map<String, String> typed, String name) {
        String text = typed.get(name);
        return text == null ? "" : text.strip();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
