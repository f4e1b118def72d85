package io.fedelta.loyalty.audience;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can stand in brackets in the words of an announcement: {@code [name]}. */
public enum Field {
    /** First name, or a word for those who gave none. */
    NAME,
    /** Lifetime points. */
    POINTS,
    /** The reward that it is about, else the next one. */
    REWARD,
    /** At how many points that reward unlocks. */
    GOAL,
    /** How many points are missing to it. */
    MISSING,
    /** One's own code for friends. */
    CODE,
    /** One's own link for friends. */
    INVITATION,
    /** The page of one's rewards. */
    LINK,
    /** How points are earned, by the live rules; lines. */
    HOW,
    /** All rewards, by the live rules; lines. */
    LADDER;

    private static final Pattern BRACKETS = Pattern.compile("\\[(\\p{Lower}+)]");

    /** As it stands in a text. */
    public String placeholder() {
        return "[" + name().toLowerCase(Locale.ROOT) + "]";
    }

    /** Whether a mail may leave without it. */
    public boolean mayBeEmpty() {
        return this == HOW || this == LADDER || this == LINK;
    }

    /** What stands in brackets and is no field. */
    public static List<String> unknownIn(String text) {
        return BRACKETS.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .filter(Field::isUnknown)
                .toList();
    }

    private static boolean isUnknown(String placeholder) {
        return Stream.of(values()).noneMatch(field -> field.placeholder().equals(placeholder));
    }

    /** The fields of a text. */
    public static List<Field> in(String text) {
        return Stream.of(values())
                .filter(field -> text.contains(field.placeholder()))
                .toList();
    }

    /** The text with every field filled in once: what a value says is never read as a field. */
    public static String fill(String text, Function<Field, String> values) {
        return BRACKETS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(filled(found.group(), values)));
    }

    private static String filled(String placeholder, Function<Field, String> values) {
        return Stream.of(values())
                .filter(field -> field.placeholder().equals(placeholder))
                .findFirst()
                .map(values)
                .orElse(placeholder);
    }
}
