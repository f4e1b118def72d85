package io.fedelta.loyalty.architecture.sample.shop.dao;

import org.broadleafcommerce.core.order.domain.Order;

/** Breaks: a DAO that knows more of Broadleaf than its annotations. */
class OrderDao {
    Order order;
}
