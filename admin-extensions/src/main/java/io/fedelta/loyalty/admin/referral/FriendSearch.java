package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.referral.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the friend that an administrator means: by id or e-mail address, else by name. */
final class FriendSearch {

    static final int SHOWN = 10;

    private final People people;
    private final Customers customers;

    FriendSearch(People people, Customers customers) {
        this.people = people;
        this.customers = customers;
    }

    Found find(FriendForm form) {
        List<Long> called = people.called(form.getFriend());
        return new Found(called.isEmpty() ? people.named(form.getFriend(), SHOWN + 1) : called, form.getChosen());
    }

    /** Enough to tell one from the other. */
    List<FriendChoiceView> choices(Found found) {
        Map<Long, CustomerFacts> known = customers.find(found.ids());
        return found.ids().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(customer ->
                        new FriendChoiceView(customer, found.friend().equals(Optional.of(customer.customerId()))))
                .toList();
    }

    /**
     * Whom the words fit.
     *
     * @param chosen among those that the page has shown; null if nobody was, and without effect if the words do not fit
     */
    record Found(List<Long> ids, Long chosen) {

        Optional<Long> friend() {
            return ids.size() == 1
                    ? Optional.of(ids.get(0))
                    : Optional.ofNullable(chosen).filter(id -> isShort() && ids.contains(id));
        }

        /** Message key of what is wrong; null if one friend is meant. */
        String refusal() {
            if (friend().isPresent()) {
                return null;
            }
            if (ids.isEmpty()) {
                return "LoyaltyFriends_nobody";
            }
            return isShort() ? "LoyaltyFriends_choose" : "LoyaltyFriends_too_many";
        }

        boolean isShort() {
            return ids.size() <= SHOWN;
        }
    }
}
