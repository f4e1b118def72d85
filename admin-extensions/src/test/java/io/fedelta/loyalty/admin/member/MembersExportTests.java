package io.fedelta.loyalty.admin.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.service.Programme;
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
import javax.servlet.ServletOutputStream;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.RecoverableDataAccessException;

class MembersExportTests {

    private final Ranking ranking = mock(Ranking.class);

    @AfterEach
    void leaveNothingToTheNextTest() {
        ThreadLocalManager.remove();
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
                        "\uFEFFRank,\"Name, or none\"",
                        "1,7,Anna,,120,,1,0,0,1970-01-01 00:00",
                        "1,5,'=Bo,,120,,1,0,0,1970-01-01 00:00");
        assertThat(progress).containsExactly(1L, 2L);
    }

    @Test
    void a_file_that_breaks_off_is_never_ended_as_if_it_were_whole() throws IOException {
        when(ranking.page(any(), any(), any(), anyInt())).thenThrow(new RecoverableDataAccessException("gone"));
        HttpServletResponse response = mock(HttpServletResponse.class);
        ServletOutputStream file = mock(ServletOutputStream.class);
        when(response.getOutputStream()).thenReturn(file);
        Programme programme = mock(Programme.class);
        when(programme.current()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        MembersExportController controller = new MembersExportController(
                mock(AdminRights.class),
                new MembersExport(ranking, mock(Customers.class)),
                new ExportProgress(),
                programme,
                words);

        assertThatThrownBy(() -> controller.export(new MemberListForm(), "0", response))
                .isInstanceOf(RecoverableDataAccessException.class);

        verify(file, never()).close();
    }

    private static MemberPage page(RankedMember member, Optional<Position> next) {
        return new MemberPage(List.of(member), Optional.empty(), next, Optional.empty());
    }

    private static RankedMember member(long id, String name) {
        return new RankedMember(
                id, name, "x", 120, Optional.empty(), 0, 1, 0, Instant.EPOCH, false, LocalDate.EPOCH, 3);
    }
}
