package io.fedelta.loyalty.audience.service;

/** A line of an announcement as its template reads it. */
public final class LetterLine {

    private final String text;

    LetterLine(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }

    /** Whether nothing but an address stands in it, to which it then leads. */
    public boolean isLink() {
        return text.matches("https?://\\S+");
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
