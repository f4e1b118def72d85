package io.fedelta.loyalty.audience;

import java.util.Objects;

/**
 * Words in one language, with fields in brackets that each mail fills in: {@code [name]}.
 *
 * @param language ISO 639 code
 * @param subject one line
 * @param body lines
 */
public record Text(String language, String subject, String body) {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_BODY = 4000;

    public Text {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(body, "body");
    }
}
