package io.fedelta.loyalty.reminder;

import java.util.Objects;

/**
 * What a reminder tells, in the customer's language.
 *
 * @param name of the reward; empty text if it has none
 * @param amount what it is worth now
 */
public record EndingText(String name, String amount, String code, String lastDay) {

    public EndingText {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(lastDay, "lastDay");
    }
}
