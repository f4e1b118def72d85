package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * @param welcome whether a new customer gets a bonus
 * @param welcomePoints more than zero
 * @param birthday what a birthday brings
 * @param birthdayPoints the bonus, more than zero
 * @param birthdayMultiplier for the first order submitted on the birthday, more than one
 */
public record BonusRules(
        boolean welcome, long welcomePoints, Birthday birthday, long birthdayPoints, BigDecimal birthdayMultiplier) {

    public static final BonusRules OFF = new BonusRules(false, 50, Birthday.NOTHING, 50, BigDecimal.valueOf(2));

    public enum Birthday {
        NOTHING,
        BONUS,
        MULTIPLIER
    }

    public BonusRules {
        Objects.requireNonNull(birthday, "birthday");
        Objects.requireNonNull(birthdayMultiplier, "birthdayMultiplier");
    }
}
