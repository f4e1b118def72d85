package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.comparison.GroupFigures;
import java.math.BigDecimal;

/** Members beside other customers in one currency. */
public final class ComparisonView {

    private final GroupFigures members;
    private final GroupFigures others;
    private final String currency;
    private final AdminFormat format;

    /** @param currency code; empty text if the store has none */
    ComparisonView(GroupFigures members, GroupFigures others, String currency, AdminFormat format) {
        this.members = members;
        this.others = others;
        this.currency = currency;
        this.format = format;
    }

    static String percent(long perMille, AdminFormat format) {
        return format.decimal(BigDecimal.valueOf(perMille, 1)) + " %";
    }

    public String getCurrency() {
        return currency;
    }

    public GroupView getMembers() {
        return new GroupView(members);
    }

    public GroupView getOthers() {
        return new GroupView(others);
    }

    /** One of the two columns. */
    public final class GroupView {

        private final GroupFigures group;

        GroupView(GroupFigures group) {
            this.group = group;
        }

        public String getOrders() {
            return format.number(group.orders());
        }

        /** A dash where nobody can have come back. */
        public String getRepeat() {
            return group.customers() == 0 ? "–" : percent(group.repeatPerMille(), format);
        }

        public String getAverageOrder() {
            return group.orders() == 0 ? "–" : money(group.averageOrder());
        }

        public String getCashback() {
            return group.orders() == 0 ? "–" : money(group.cashbackPerOrder());
        }

        private String money(BigDecimal amount) {
            return currency.isEmpty() ? format.decimal(amount) : format.money(amount, currency);
        }
    }
}
