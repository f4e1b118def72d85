package io.fedelta.loyalty.referral;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What tells one customer from another, folded so that equal things are equal texts.
 *
 * @param name empty text if there is none
 * @param mailbox as {@link Mailbox} says; empty text if there is none
 */
public record Person(long customerId, String name, String mailbox, Set<String> addresses, Set<String> phones) {

    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mailbox, "mailbox");
        addresses = Set.copyOf(addresses);
        phones = Set.copyOf(phones);
    }

    public boolean sharesMailbox(Person other) {
        return !mailbox.isEmpty() && mailbox.equals(other.mailbox);
    }

    /** What this person has in common with another. */
    public Set<Suspicion> inCommon(Person other) {
        Set<Suspicion> found = EnumSet.noneOf(Suspicion.class);
        if (!name.isEmpty() && name.equals(other.name)) {
            found.add(Suspicion.SAME_NAME);
        }
        if (addresses.stream().anyMatch(other.addresses::contains)) {
            found.add(Suspicion.SAME_ADDRESS);
        }
        if (phones.stream().anyMatch(other.phones::contains)) {
            found.add(Suspicion.SAME_PHONE);
        }
        return found;
    }
}
