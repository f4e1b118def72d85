package io.fedelta.loyalty.reset.service;

/** Which reset is to be undone, and why, as a batch keeps it. */
record UndoRequest(String resetId, String reason) {

    String text() {
        return resetId + " " + reason;
    }

    static UndoRequest of(String text) {
        int gap = text.indexOf(' ');
        return new UndoRequest(text.substring(0, gap), text.substring(gap + 1));
    }
}
