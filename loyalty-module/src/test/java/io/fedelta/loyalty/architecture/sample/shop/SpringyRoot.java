package io.fedelta.loyalty.architecture.sample.shop;

import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks: a root that knows Spring, and holds a float. */
class SpringyRoot {
    JdbcTemplate jdbc;
    double price;
}
