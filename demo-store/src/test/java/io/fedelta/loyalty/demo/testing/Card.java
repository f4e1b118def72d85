package io.fedelta.loyalty.demo.testing;

import java.util.Map;

/** The two cards the demo's payment gateway knows. */
public enum Card {
    PAYING("4111 1111 1111 1111"),
    DECLINED("4000 0000 0000 0002");

    private final String number;

    Card(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    Map<String, String> fields() {
        return Map.of(
                "paymentMethod",
                "card",
                "cardName",
                "A Shopper",
                "cardNumber",
                number,
                "cardExpiry",
                "12/39",
                "cardCode",
                "123");
    }
}
