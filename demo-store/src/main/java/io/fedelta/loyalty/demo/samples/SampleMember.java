package io.fedelta.loyalty.demo.samples;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A made-up customer and what they bought, oldest purchase first. */
record SampleMember(String firstName, String lastName, List<Purchase> purchases) {

    /** What was bought that many days before today: products by their ids in the catalogue. */
    record Purchase(int daysAgo, List<Long> products) {}

    static SampleMember named(String firstName, String lastName, Purchase... purchases) {
        return new SampleMember(firstName, lastName, List.of(purchases));
    }

    static Purchase bought(int daysAgo, long... products) {
        return new Purchase(daysAgo, Arrays.stream(products).boxed().toList());
    }

    /** Without accents and apostrophes: not every mail server takes them. */
    String email() {
        String plain = Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD);
        return plain.replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT) + "@example.com";
    }
}
