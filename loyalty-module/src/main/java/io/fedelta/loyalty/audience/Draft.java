package io.fedelta.loyalty.audience;

import java.util.List;
import java.util.Objects;

/**
 * An announcement as a merchant has written it.
 *
 * @param reference the reward it is about; 0 if it is about none
 * @param texts in each chosen language; the first is also for those who speak none of them
 */
public record Draft(Template template, long reference, Audience audience, List<Text> texts, String signature) {

    public static final int LONGEST_SIGNATURE = 200;

    public Draft {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(audience, "audience");
        texts = List.copyOf(texts);
        Objects.requireNonNull(signature, "signature");
    }
}
