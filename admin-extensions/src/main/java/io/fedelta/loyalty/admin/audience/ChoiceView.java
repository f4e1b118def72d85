package io.fedelta.loyalty.admin.audience;

/** A reward or a tier in a list to choose from. */
public class ChoiceView {

    private final long id;
    private final String name;

    ChoiceView(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
