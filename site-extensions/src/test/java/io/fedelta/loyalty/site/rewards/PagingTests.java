package io.fedelta.loyalty.site.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTests {

    @ParameterizedTest
    @CsvSource({
        "1,0",
        "2,1",
        "' 3 ',2",
        "0,0",
        "-1,0",
        "1000000000000,999999",
        "99999999999999999999,0",
        "two,0",
        "'',0"
    })
    void whatever_is_asked_for_is_a_page(String requested, int index) {
        assertThat(PageNumber.indexOf(requested)).isEqualTo(index);
    }

    @Test
    void no_request_means_the_first_page() {
        assertThat(PageNumber.indexOf(null)).isZero();
    }

    @Test
    void the_first_and_last_page_have_one_neighbour() {
        assertThat(numbers(paging(0))).containsExactly(1, 2, 10);
        assertThat(paging(0).isPrevious()).isFalse();
        assertThat(numbers(paging(9))).containsExactly(1, 9, 10);
        assertThat(paging(9).isNext()).isFalse();
    }

    @Test
    void a_gap_is_marked_only_where_pages_are_left_out() {
        assertThat(paging(2).getLinks().stream().filter(PagingView.Link::isAfterGap))
                .extracting(PagingView.Link::getNumber)
                .containsExactly(10);
    }

    private static PagingView paging(int index) {
        return new PagingView(new Page<>(List.of(), index, 10, 100));
    }

    private static List<Integer> numbers(PagingView paging) {
        return paging.getLinks().stream().map(PagingView.Link::getNumber).toList();
    }
}
