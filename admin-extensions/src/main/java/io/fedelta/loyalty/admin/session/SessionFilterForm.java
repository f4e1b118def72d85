package io.fedelta.loyalty.admin.session;

import io.fedelta.loyalty.session.SessionFilter;
import io.fedelta.loyalty.session.SessionState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What a merchant has typed to find sessions; also carried along by the form that changes them. */
public class SessionFilterForm {

    static final String[] FIELDS = {"state", "type", "search", "orderNumber", "from", "to"};

    private SessionState state;
    private Long type;
    private String search = "";
    private String orderNumber = "";
    private String from = "";
    private String to = "";

    SessionFilter filter() {
        return new SessionFilter(
                Optional.ofNullable(state),
                Optional.ofNullable(type),
                search,
                orderNumber,
                Days.read(from),
                Days.read(to));
    }

    /** Message key of what is wrong with it; null if nothing is. */
    public String getRefusal() {
        if (!Days.isDayOrBlank(from) || !Days.isDayOrBlank(to)) {
            return "LoyaltySessions_day_refused";
        }
        Optional<LocalDate> first = Days.read(from);
        return first.isPresent() && Days.read(to).filter(first.get()::isAfter).isPresent()
                ? "LoyaltySessions_days_refused"
                : null;
    }

    public SessionState getState() {
        return state;
    }

    public void setState(SessionState state) {
        this.state = state;
    }

    public Long getType() {
        return type;
    }

    public void setType(Long type) {
        this.type = type;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = Objects.requireNonNullElse(search, "");
    }

    public String getOrderNumber() {
        return orderNumber;
    }

    public void setOrderNumber(String orderNumber) {
        this.orderNumber = Objects.requireNonNullElse(orderNumber, "");
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = Objects.requireNonNullElse(to, "");
    }
}
