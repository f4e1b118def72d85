package io.fedelta.loyalty.architecture.sample.shop.dao;

import org.broadleafcommerce.core.order.domain.Order;

/** Breaks: storage that knows more of Broadleaf than its annotations, under the host's name. */
class OrderDao {
    Order order;
}
