package io.fedelta.loyalty.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.MissReasons;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MissReasonTests {

    @Test
    void the_examples_that_words_are_checked_with_leave_none_out() {
        assertThat(MissReasons.examples().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(MissReason.class.getPermittedSubclasses()));
    }

    @Test
    void what_tells_most_of_this_very_order_comes_first() {
        List<Integer> ranks = List.of(
                MissReasons.examples().findFirst().orElseThrow().rank(),
                new MissReason.OtherGoods(MissReasons.FAMILY).rank(),
                new MissReason.SwitchedOff().rank());
        assertThat(ranks).isSorted().doesNotHaveDuplicates();
    }
}
