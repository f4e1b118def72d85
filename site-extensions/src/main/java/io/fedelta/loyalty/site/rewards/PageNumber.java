package io.fedelta.loyalty.site.rewards;

/** Reads the page that a request asks for. People count from 1; whatever is no sensible number means the first page. */
public final class PageNumber {

    /** Far beyond any history, and still safe to multiply by a page's size. */
    static final int LARGEST = 1_000_000;

    private PageNumber() {}

    /** @return 0 for the first page */
    public static int indexOf(String requested) {
        try {
            long number = requested == null ? 1 : Long.parseLong(requested.strip());
            return (int) Math.max(0, Math.min(number, LARGEST) - 1);
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }
}
