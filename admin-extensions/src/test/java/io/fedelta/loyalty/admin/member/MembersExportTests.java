package io.fedelta.loyalty.admin.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.Ranking;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersExportTests {

    private final Ranking ranking = mock(Ranking.class);

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39 06", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\0=1", "\uFF1D1", "\0"})
    void what_a_spreadsheet_would_calculate_is_text(String name) {
        assertThat(CsvCell.text(name)).startsWith("\"'").endsWith("\"").doesNotContain("\0");
    }

    @Test
    void quotes_commas_and_lines_stay_in_their_cell() {
        assertThat(CsvCell.text("a \"b\", c\r\nd")).isEqualTo("\"a \"\"b\"\", c\r\nd\"");
        assertThat(CsvCell.text("张伟 Zoë")).isEqualTo("\"张伟 Zoë\"");
        assertThat(CsvCell.text("")).isEqualTo("\"\"");
    }

    @Test
    void every_page_is_written_and_counted_behind_a_row_of_words() throws IOException {
        Position next = Position.after(MemberOrder.POINTS, member(7, "Anna"));
        when(ranking.page(any(), any(), eq(Optional.empty()), anyInt()))
                .thenReturn(page(member(7, "Anna"), Optional.of(next)));
        when(ranking.page(any(), any(), eq(Optional.of(next)), anyInt()))
                .thenReturn(page(member(5, "=Bo"), Optional.empty()));
        when(ranking.ranksOf(any())).thenReturn(Map.of(120L, 1L));
        StringWriter out = new StringWriter();
        List<Long> progress = new ArrayList<>();

        new MembersExport(ranking, mock(Customers.class))
                .write(
                        new MemberListForm(),
                        List.of("Rank", "Name, or none"),
                        TierRules.OFF,
                        new AdminFormat(Locale.ITALY, ZoneOffset.UTC),
                        out,
                        progress::add);

        assertThat(out.toString().split("\r\n"))
                .containsExactly(
                        "\uFEFF\"Rank\",\"Name, or none\"",
                        "1,7,\"Anna\",\"\",120,\"\",1,0,0,\"1970-01-01 00:00\"",
                        "1,5,\"'=Bo\",\"\",120,\"\",1,0,0,\"1970-01-01 00:00\"");
        assertThat(progress).containsExactly(1L, 2L);
    }

    private static MemberPage page(RankedMember member, Optional<Position> next) {
        return new MemberPage(List.of(member), Optional.empty(), next, Optional.empty());
    }

    private static RankedMember member(long id, String name) {
        return new RankedMember(
                id, name, "x", 120, Optional.empty(), 0, 1, 0, Instant.EPOCH, false, LocalDate.EPOCH, 3);
    }
}
