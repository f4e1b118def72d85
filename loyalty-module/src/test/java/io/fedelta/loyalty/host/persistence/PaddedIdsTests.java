package io.fedelta.loyalty.host.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaddedIdsTests {

    @Test
    void the_last_id_fills_the_list_up_to_a_power_of_two() {
        assertThat(PaddedIds.of(List.of(4L))).containsExactly(4L);
        assertThat(PaddedIds.of(List.of(4L, 5L))).containsExactly(4L, 5L);
        assertThat(PaddedIds.of(List.of(4L, 5L, 6L, 7L, 8L))).containsExactly(4L, 5L, 6L, 7L, 8L, 8L, 8L, 8L);
    }

    @Test
    void lists_up_to_five_hundred_have_ten_lengths() {
        Set<Integer> lengths = LongStream.rangeClosed(1, 500)
                .mapToObj(size ->
                        PaddedIds.of(LongStream.range(0, size).boxed().toList()).size())
                .collect(Collectors.toSet());

        assertThat(lengths).containsExactlyInAnyOrder(1, 2, 4, 8, 16, 32, 64, 128, 256, 512);
    }
}
