package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.Page;
import java.util.List;
import java.util.stream.IntStream;

/** Links to the pages of the history: the first, the last, and those around the current one. Counted from 1. */
public final class PagingView {

    private static final int AROUND = 1;

    /** A page's link, or the gap before it. */
    public static final class Link {

        private final int number;
        private final boolean current;
        private final boolean afterGap;

        Link(int number, boolean current, boolean afterGap) {
            this.number = number;
            this.current = current;
            this.afterGap = afterGap;
        }

        public int getNumber() {
            return number;
        }

        public boolean isCurrent() {
            return current;
        }

        public boolean isAfterGap() {
            return afterGap;
        }
    }

    private final Page<?> page;
    private final List<Link> links;

    public PagingView(Page<?> page) {
        this.page = page;
        this.links = links(page.number() + 1, page.pages());
    }

    private static List<Link> links(int current, int last) {
        List<Integer> numbers = IntStream.rangeClosed(1, last)
                .filter(number -> number == 1 || number == last || Math.abs(number - current) <= AROUND)
                .boxed()
                .toList();
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> new Link(
                        numbers.get(i), numbers.get(i) == current, i > 0 && numbers.get(i) > numbers.get(i - 1) + 1))
                .toList();
    }

    public boolean isNeeded() {
        return page.pages() > 1;
    }

    public List<Link> getLinks() {
        return links;
    }

    public boolean isPrevious() {
        return page.hasPrevious();
    }

    public boolean isNext() {
        return page.hasNext();
    }

    public int getPreviousNumber() {
        return page.number();
    }

    public int getNextNumber() {
        return page.number() + 2;
    }
}
