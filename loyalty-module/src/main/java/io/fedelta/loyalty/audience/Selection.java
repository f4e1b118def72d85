package io.fedelta.loyalty.audience;

import java.time.Instant;
import java.util.Objects;

/**
 * An audience at one moment, with every figure that it depends on, so that all who walk through it see the same.
 *
 * @param low fewest points
 * @param high most points
 * @param cut of those with the fewest points, the lowest account that still belongs to it
 * @param quietSince nothing has happened since
 */
public record Selection(Audience audience, long low, long high, long cut, Instant quietSince) {

    private static final String BETWEEN = ":";

    public Selection {
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(quietSince, "quietSince");
    }

    /** As it is kept when everybody was gone through: a name that was typed may be somebody's. */
    public Selection withoutName() {
        Audience nameless = new Audience(
                audience.kind(),
                audience.figure(),
                audience.reference(),
                audience.filter().withName(""));
        return new Selection(nameless, low, high, cut, quietSince);
    }

    /** As it is stored. */
    public String text() {
        return String.join(
                BETWEEN,
                audience.kind().name(),
                Long.toString(audience.figure()),
                Long.toString(audience.reference()),
                Long.toString(low),
                Long.toString(high),
                Long.toString(cut),
                Long.toString(quietSince.toEpochMilli()),
                FilterText.write(audience.filter()));
    }

    /** Reads what {@link #text} wrote. */
    public static Selection read(String text) {
        String[] parts = text.split(BETWEEN);
        return new Selection(
                new Audience(
                        AudienceKind.valueOf(parts[0]),
                        Long.parseLong(parts[1]),
                        Long.parseLong(parts[2]),
                        FilterText.read(parts[7])),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                Long.parseLong(parts[5]),
                Instant.ofEpochMilli(Long.parseLong(parts[6])));
    }
}
