package io.fedelta.loyalty.ledger;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param number 0 for the first page
 * @param size rows a full page has, 1 to 100
 * @param total rows of the whole list
 */
public record Page<T>(List<T> rows, int number, int size, long total) {

    public static final int LARGEST = 100;

    public Page {
        rows = List.copyOf(rows);
    }

    /** The page that is asked for, or the last one of a list that ends before. */
    public static int within(int asked, int size, long total) {
        return (int) Math.min(Math.max(0, asked), Math.max(0, (total - 1) / size));
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number + 1 < pages();
    }

    public boolean hasPrevious() {
        return number > 0;
    }
}
