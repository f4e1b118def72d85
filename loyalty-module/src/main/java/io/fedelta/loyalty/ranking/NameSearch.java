package io.fedelta.loyalty.ranking;

/** Finds members by name, however it is written or typed. */
@FunctionalInterface
public interface NameSearch {

    /** Where there is no such search. */
    NameSearch OFF = typed -> new FoundNames.Plainly(FoundNames.Why.OFF);

    /** Answers within a second, and never fails: without an answer the names are searched plainly, in the database. */
    FoundNames find(String typed);
}
