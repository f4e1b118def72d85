package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.ProgrammeRules;
import java.io.Serializable;

/**
 * The merchant's form of the programme's rules. There is one row, with the id {@link #ID}, and it decides nothing by
 * itself: what counts is the rule version that saving it publishes.
 */
public interface LoyaltySettings extends Serializable {

    Long ID = 1L;

    Long getId();

    /** Rises with each save. */
    Integer getEdition();

    /**
     * The rules with what this form says, all else as it is.
     *
     * @throws IllegalArgumentException if the ratio is not one
     */
    ProgrammeRules applyTo(ProgrammeRules rules);

    void setRules(ProgrammeRules rules);

    /** Whether pages show the banner. No rule: it counts as soon as it is stored. */
    void setBanner(boolean banner);

    /** Whether customers can see their own place among the members. No rule either. */
    void setOwnRank(boolean ownRank);
}
