package io.fedelta.loyalty.site;

import java.util.List;

/** A sentence for a page: its message key and what is filled in. */
public final class Term {

    private final String key;
    private final List<Object> details;

    private Term(String key, List<Object> details) {
        this.key = key;
        this.details = details;
    }

    public static Term of(String key, Object... details) {
        return new Term(key, List.of(details));
    }

    public String getKey() {
        return key;
    }

    public Object[] getDetails() {
        return details.toArray();
    }
}
