package io.fedelta.loyalty.programme.domain;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids chosen in a form, as one column keeps them: {@code 3,17,40}. */
public final class IdList {

    /** What a column holds. */
    public static final int LONGEST = 2000;

    private static final Pattern SHAPE = Pattern.compile("(-?[0-9]{1,18}(,-?[0-9]{1,18})*)?");

    private IdList() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    /** @param text null or blank for none */
    public static Set<Long> ids(String text) {
        return text == null
                ? Set.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    public static String text(Collection<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
