package io.fedelta.loyalty.ranking;

/** Makes names comparable, whatever their script, accents and capitals. */
public interface NameFolding {

    /**
     * The words of a name in small letters and digits of ASCII, one space between them; empty text if there are none.
     */
    String fold(String name);
}
