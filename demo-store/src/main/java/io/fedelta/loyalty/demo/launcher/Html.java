package io.fedelta.loyalty.demo.launcher;

/** Text made safe for the two notations the launcher writes. */
final class Html {
    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(c == '"' || c == '\\' || c < ' ' ? "\\u%04x".formatted(c) : (char) c));
        return json.append('"').toString();
    }
}
