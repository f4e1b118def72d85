package io.fedelta.loyalty.search;

import io.fedelta.loyalty.ranking.NameFolding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names as they are compared: small letters and digits of ASCII, in words. What is typed and what is kept go through
 * here alike, so neither accents nor scripts nor signs matter, and nothing typed can be a sign of a query language.
 */
public final class NameWords {

    /** Raised whenever names fold differently: what was kept before is then built again. */
    public static final int EDITION = 1;

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;

    private final NameFolding folding;

    public NameWords(NameFolding folding) {
        this.folding = folding;
    }

    /** The words of a name; what a sign splits, as in O'Brien, also in one piece. */
    public Set<String> kept(String name) {
        Set<String> words = new LinkedHashSet<>();
        chunks(name).forEach(chunk -> {
            words.addAll(parts(chunk));
            words.add(String.join("", parts(chunk)));
        });
        words.remove("");
        return words;
    }

    /** @param text of which all but the first 100 characters and six words are left out */
    public List<String> typed(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return chunks(cut)
                .flatMap(chunk -> parts(chunk).stream())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static Stream<String> chunks(String text) {
        return Stream.of(text.split("[\\s\\p{Z}]+"));
    }

    private List<String> parts(String chunk) {
        return Stream.of(folding.fold(chunk).split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
