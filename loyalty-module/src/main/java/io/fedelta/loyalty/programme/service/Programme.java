package io.fedelta.loyalty.programme.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The programme's rules through time. An edit adds a version; nothing already awarded ever changes with it. */
public interface Programme {

    /** The version in force now, read from the database. */
    RuleVersion current();

    /**
     * The version in force now for showing a promise; an edit on another node may be a second old. Never waits for the
     * database longer than a moment: if that is slow or away, answers with the last version seen on this node.
     */
    RuleVersion currentForDisplay();

    /** The version in force at that moment; {@link RuleVersion#BEFORE_THE_FIRST} before the first switch-on. */
    RuleVersion at(Instant moment);

    /** @throws IllegalArgumentException if there is no such version */
    RuleVersion version(long number);

    /**
     * Makes these rules the ones in force from now on. Saving unchanged rules adds no version. Joins the caller's
     * transaction if there is one, so that a form and its version are saved together or not at all.
     *
     * @param actor the administrator's login
     */
    RuleVersion publish(ProgrammeRules rules, String actor);

    /**
     * Changes a part of the rules in force and leaves the rest as it is. Two who edit at once come one after the other,
     * so that neither undoes the other's change. Otherwise as {@link #publish}.
     */
    RuleVersion edit(UnaryOperator<ProgrammeRules> change, String actor);
}
