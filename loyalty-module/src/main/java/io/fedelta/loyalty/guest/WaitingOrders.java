package io.fedelta.loyalty.guest;

import java.util.Objects;

/**
 * What a customer may know of orders placed as a guest. Of a foreign address, nobody learns anything before it is
 * confirmed: until then only orders that the host shows this customer anyway are counted.
 *
 * @param address the customer's
 * @param confirmed whether the customer has shown that mail to this address arrives
 * @param orders that can be claimed
 * @param points they bring at once; zero if they are not fully paid yet
 */
public record WaitingOrders(String address, boolean confirmed, int orders, long points) {

    public WaitingOrders {
        Objects.requireNonNull(address, "address");
    }
}
