package io.fedelta.loyalty.site;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A sentence for a page: its message key and what is filled in. May wait in a session for the next page. */
public final class Term implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final ArrayList<Object> details;

    private Term(String key, List<Object> details) {
        this.key = key;
        this.details = new ArrayList<>(details);
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
