package io.fedelta.loyalty.site.birthday;

import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.site.PageFormat;
import java.util.Optional;

/** The customer's birthday, as a form or as a line. */
public final class BirthdayView {

    private final Optional<KnownBirthday> known;
    private final PageFormat format;

    public BirthdayView(Optional<KnownBirthday> known, PageFormat format) {
        this.known = known;
        this.format = format;
    }

    public boolean isTold() {
        return known.isPresent();
    }

    /** Whether the customer may enter or change it. */
    public boolean isOpen() {
        return known.map(KnownBirthday::mayChange).orElse(true);
    }

    /** As an input of type date wants it; empty text if it is not told. */
    public String getValue() {
        return known.map(birthday -> birthday.birthday().born().toString()).orElse("");
    }

    /** As the visitor reads it. */
    public String getText() {
        return known.map(birthday -> format.day(birthday.birthday().born())).orElse("");
    }
}
