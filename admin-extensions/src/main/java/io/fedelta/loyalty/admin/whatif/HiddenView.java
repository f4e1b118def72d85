package io.fedelta.loyalty.admin.whatif;

/** A hidden field of a form. */
public class HiddenView {

    private final String name;
    private final String value;

    HiddenView(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }
}
