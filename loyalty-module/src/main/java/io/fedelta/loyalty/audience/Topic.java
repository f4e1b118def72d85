package io.fedelta.loyalty.audience;

/**
 * What is told. Nobody is told the same topic twice, whichever audience one belongs to: the launch once, a reward or
 * rules once for each edition, what is missing to a reward once for each edition of it, one's code and birthday once a
 * year, that one is missed once a month, and a merchant's own words once as long as they are the same.
 */
public record Topic(String key) {

    public static final int LONGEST = 64;

    /** For looking at an audience without telling it anything. */
    public static final Topic NOTHING = new Topic("NOTHING");

    public Topic {
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new IllegalArgumentException("No topic: " + key);
        }
    }
}
