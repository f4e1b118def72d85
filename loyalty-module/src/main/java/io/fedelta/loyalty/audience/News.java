package io.fedelta.loyalty.audience;

import java.util.Objects;

/**
 * Something new of the programme that no announcement has told yet.
 *
 * @param reference the reward it is about; 0 if it is about none
 * @param name the reward's; empty text if it is about none
 */
public record News(Template template, long reference, String name) {

    public News {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(name, "name");
    }
}
