package io.fedelta.loyalty.demo.samples;

import java.util.List;

/** A made-up customer and what they bought, oldest purchase first. */
record SampleMember(String firstName, String lastName, List<Purchase> purchases) {

    /** What was bought that many days before today: products by their ids in the catalogue. */
    record Purchase(int daysAgo, List<Long> products) {}

    static SampleMember named(String firstName, String lastName, Purchase... purchases) {
        return new SampleMember(firstName, lastName, List.of(purchases));
    }

    static Purchase bought(int daysAgo, long... products) {
        return new Purchase(daysAgo, java.util.Arrays.stream(products).boxed().toList());
    }

    String email() {
        return (firstName + "." + lastName).toLowerCase(java.util.Locale.ROOT) + "@example.com";
    }
}
