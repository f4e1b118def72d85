package io.fedelta.loyalty.session;

/**
 * The administrator who changes a session.
 *
 * @param actor the login, 1 to 255 characters
 * @param note why, in one line of at most 255 characters; may be empty
 */
public record SessionAuthor(String actor, String note) {

    public static final int LONGEST = 255;

    public SessionAuthor {
        actor = line(actor);
        note = line(note);
        if (actor.isEmpty()) {
            throw new IllegalArgumentException("Somebody changes a session");
        }
    }

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException("A line has at most " + LONGEST + " characters");
        }
        return line;
    }
}
