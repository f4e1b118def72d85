package io.fedelta.loyalty.architecture.sample.shop.service;

import io.fedelta.loyalty.architecture.sample.host.Door;
import java.time.Clock;
import java.time.Instant;
import org.broadleafcommerce.core.order.domain.Order;

/** Breaks: a service that knows the host, Broadleaf and the wall clock. */
class HostlyService {
    Door door;
    Order order;

    Instant now() {
        return order == null ? Instant.now() : Clock.systemUTC().instant();
    }
}
