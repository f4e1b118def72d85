package io.fedelta.loyalty.admin.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.AdminFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartViewTests {

    private static final AdminFormat FORMAT = new AdminFormat(Locale.US, ZoneOffset.UTC);
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    private static List<Trend.Bucket> parts(long... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Trend.Bucket(FIRST.plusDays(i), FIRST.plusDays(i), values[i]))
                .toList();
    }

    private static MilestoneView mark(int number, int day) {
        return new MilestoneView(number, new Milestone.SwitchedOn(FIRST.plusDays(day)), FORMAT);
    }

    @Test
    void a_line_goes_from_the_axis_to_its_top() {
        ChartView chart = ChartView.line("members", parts(0, 250, 500), List.of(), FORMAT);
        assertThat(chart.getTop()).isEqualTo("500");
        assertThat(chart.getPath()).isEqualTo("M152 160 L344 93 L536 26");
    }

    @Test
    void bars_stand_on_the_axis_and_what_is_not_above_it_is_left_out() {
        ChartView chart = ChartView.bars("points", parts(-5, 0, 10), List.of(), FORMAT);
        assertThat(chart.getBars()).isEqualTo("M440 160V26h191V160z");
        assertThat(chart.getRows()).extracting(ChartView.RowView::getValue).containsExactly("-5", "0", "10");
    }

    @Test
    void a_chart_of_nothing_has_an_axis_with_a_one() {
        ChartView chart = ChartView.bars("points", parts(0, 0), List.of(), FORMAT);
        assertThat(chart.getTop()).isEqualTo("1");
        assertThat(chart.getBars()).isEmpty();
    }

    @Test
    void the_top_is_a_figure_that_can_be_read_and_huge_figures_fit() {
        assertThat(ChartView.line("members", parts(1_234), List.of(), FORMAT).getTop())
                .isEqualTo("2,000");
        assertThat(ChartView.line("members", parts(5_001), List.of(), FORMAT).getTop())
                .isEqualTo("10,000");
        assertThat(ChartView.line("points", parts(10_000_000_000_000L), List.of(), FORMAT)
                        .getPath())
                .isEqualTo("M56 26H632");
    }

    @Test
    void a_figure_that_was_counted_once_can_be_seen() {
        assertThat(ChartView.line("share", parts(5), List.of(), FORMAT).getPath())
                .isEqualTo("M56 26H632");
    }

    @Test
    void marks_stand_on_their_day_and_two_of_one_day_beside_each_other() {
        ChartView chart =
                ChartView.line("members", parts(1, 2, 3), List.of(mark(1, -40), mark(2, 1), mark(3, 1)), FORMAT);
        assertThat(chart.getMarks()).extracting(ChartView.MarkView::getX).containsExactly(56L, 248L, 258L);
    }

    @Test
    void a_share_that_is_counted_only_lately_leaves_out_what_was_before() {
        ChartView chart = ChartView.share("share", parts(100, 273), List.of(mark(1, -40), mark(2, 1)), 300, FORMAT);
        assertThat(chart.getMarks()).extracting(ChartView.MarkView::getNumber).containsExactly(2);
    }

    @Test
    void a_share_has_its_goal_on_the_same_scale() {
        ChartView chart = ChartView.share("share", parts(100, 273), List.of(), 300, FORMAT);
        assertThat(chart.getTop()).isEqualTo("50 %");
        assertThat(chart.getGoal()).isEqualTo("30 %");
        assertThat(chart.getGoalY()).isEqualTo(80);
        assertThat(chart.getRows().get(1).getValue()).isEqualTo("27.3 %");
    }
}
