package io.fedelta.loyalty.ledger;

/**
 * Why an administrator did something by hand, and who. The customer may see the reason, only the merchant the name.
 *
 * @param reason 1 to 255 characters
 * @param actor the administrator's login, 1 to 255 characters
 */
public record ManualNote(String reason, String actor) {

    public static final int LONGEST = 255;

    public ManualNote {
        reason = required("reason", reason);
        actor = required("actor", actor);
    }

    private static String required(String name, String text) {
        // One line of plain text: no column has to hold a NUL, no log and no mail a line break.
        String trimmed = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            throw new IllegalArgumentException("The " + name + " has 1 to " + LONGEST + " characters");
        }
        return trimmed;
    }
}
