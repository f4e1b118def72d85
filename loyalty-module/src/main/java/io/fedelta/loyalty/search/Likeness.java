package io.fedelta.loyalty.search;

/** How much a name must be like what was typed. Each word typed must be found, in any order. */
public enum Likeness {
    /** It has a word in which what was typed stands, at the beginning or inside. */
    AS_TYPED,
    /** As typed, or with a letter missing, added, wrong or swapped; two in long words, none in very short ones. */
    SIMILAR
}
