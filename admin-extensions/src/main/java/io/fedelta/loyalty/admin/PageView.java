package io.fedelta.loyalty.admin;

import io.fedelta.loyalty.ledger.Page;
import java.util.List;
import java.util.function.Function;

/** A page of a long list as templates see it. Page numbers here are 0 for the first; shown ones start at 1. */
public class PageView<V> {

    private final Page<?> page;
    private final List<V> rows;
    private final AdminFormat format;

    private PageView(Page<?> page, List<V> rows, AdminFormat format) {
        this.page = page;
        this.rows = rows;
        this.format = format;
    }

    public static <T, V> PageView<V> of(Page<T> page, Function<T, V> view, AdminFormat format) {
        return new PageView<>(page, page.rows().stream().map(view).toList(), format);
    }

    public List<V> getRows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean isHasPrevious() {
        return page.hasPrevious();
    }

    public boolean isHasNext() {
        return page.hasNext();
    }

    public int getNumber() {
        return page.number();
    }

    public int getPrevious() {
        return page.number() - 1;
    }

    public int getNext() {
        return page.number() + 1;
    }

    /** Number of the first row shown, for "26 – 50 of 312". */
    public String getFrom() {
        return format.number(rows.isEmpty() ? 0 : first());
    }

    public String getTo() {
        return format.number(rows.isEmpty() ? 0 : first() + rows.size() - 1);
    }

    public String getTotal() {
        return format.number(page.total());
    }

    private long first() {
        return (long) page.number() * page.size() + 1;
    }
}
