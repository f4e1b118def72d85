package io.fedelta.loyalty.demo.testing;

/** What the tests buy; the number is the price in euros. */
public enum Product {
    PORTRAIT_75("/sessions/portrait-session"),
    FAMILY_75("/sessions/family-session"),
    BUSINESS_60("/sessions/business-portrait"),
    PRINT_28("/prints/fine-art-print-small"),
    PRINTS_50("/prints/ten-small-prints");

    private final String path;

    Product(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
