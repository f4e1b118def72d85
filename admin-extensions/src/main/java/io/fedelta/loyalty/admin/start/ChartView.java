package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.admin.AdminFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A drawing of figures over time, as coordinates. What can be seen can also be read, in the rows of a table.
 *
 * <p>All coordinates are whole: 640 wide, 190 high, the figures between x 56 and 632, y 26 and 160.
 */
public final class ChartView {

    static final int LEFT = 56;
    static final int RIGHT = 632;
    static final int TOP = 26;
    static final int BOTTOM = 160;

    private final String name;
    private final boolean line;
    private final List<Trend.Bucket> parts;
    private final List<MilestoneView> milestones;
    private final AdminFormat format;
    private final LongFunction<String> words;
    private final long goal;
    private final long top;

    private ChartView(
            String name,
            boolean line,
            List<Trend.Bucket> parts,
            List<MilestoneView> milestones,
            long goal,
            AdminFormat format,
            LongFunction<String> words) {
        this.name = name;
        this.line = line;
        this.parts = List.copyOf(parts);
        this.milestones = List.copyOf(milestones);
        this.goal = goal;
        this.format = format;
        this.words = words;
        this.top = roundUp(parts.stream().mapToLong(Trend.Bucket::value).reduce(Math.max(1, goal), Math::max));
    }

    static ChartView bars(String name, List<Trend.Bucket> parts, List<MilestoneView> milestones, AdminFormat format) {
        return new ChartView(name, false, parts, milestones, 0, format, format::number);
    }

    static ChartView line(String name, List<Trend.Bucket> parts, List<MilestoneView> milestones, AdminFormat format) {
        return new ChartView(name, true, parts, milestones, 0, format, format::number);
    }

    /**
     * Without milestones from before the first day, since it may begin long after other charts.
     *
     * @param goal tenths of a percent, as the figures
     */
    static ChartView share(
            String name, List<Trend.Bucket> parts, List<MilestoneView> milestones, long goal, AdminFormat format) {
        List<MilestoneView> within = milestones.stream()
                .filter(mark ->
                        parts.isEmpty() || !mark.day().isBefore(parts.get(0).from()))
                .toList();
        return new ChartView(
                name, true, parts, within, goal, format, perMille -> ComparisonView.percent(perMille, format));
    }

    /** To one, two or five and zeros, so that the axis has a figure that can be read. */
    private static long roundUp(long most) {
        long unit = 1;
        while (unit * 10 <= most && unit < Long.MAX_VALUE / 100) {
            unit *= 10;
        }
        for (long factor : new long[] {1, 2, 5}) {
            if (unit * factor >= most) {
                return unit * factor;
            }
        }
        return unit * 10;
    }

    public String getTitleKey() {
        return "LoyaltyOverview_chart_" + name;
    }

    public String getId() {
        return "loyalty-chart-" + name;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public boolean isLine() {
        return line;
    }

    /** Of a line; one figure alone is a line as long as its time. */
    public String getPath() {
        if (parts.size() == 1) {
            return "M" + LEFT + " " + y(parts.get(0).value()) + "H" + RIGHT;
        }
        return IntStream.range(0, parts.size())
                .mapToObj(i ->
                        (i == 0 ? "M" : "L") + middle(i) + " " + y(parts.get(i).value()))
                .collect(Collectors.joining(" "));
    }

    /** Of bars; what is below zero is drawn as nothing, but can be read. */
    public String getBars() {
        int width = Math.max(1, (RIGHT - LEFT) / Math.max(1, parts.size()) - 1);
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).value() > 0)
                .mapToObj(i ->
                        "M" + left(i) + " " + BOTTOM + "V" + y(parts.get(i).value()) + "h" + width + "V" + BOTTOM + "z")
                .collect(Collectors.joining(" "));
    }

    private int left(int part) {
        return LEFT + part * (RIGHT - LEFT) / parts.size();
    }

    private int middle(int part) {
        return LEFT + (2 * part + 1) * (RIGHT - LEFT) / (2 * parts.size());
    }

    private long y(long value) {
        return BOTTOM - Math.max(0, Math.multiplyExact(value, BOTTOM - TOP) / top);
    }

    public String getTop() {
        return words.apply(top);
    }

    public String getFirstDay() {
        return format.day(parts.get(0).from());
    }

    public String getLastDay() {
        return format.day(lastDay());
    }

    private LocalDate lastDay() {
        return parts.get(parts.size() - 1).until();
    }

    public boolean isWithGoal() {
        return goal > 0;
    }

    public long getGoalY() {
        return y(goal);
    }

    public String getGoal() {
        return words.apply(goal);
    }

    /** Where the milestones stand; two of one day a little apart. */
    public List<MarkView> getMarks() {
        return milestones.stream()
                .filter(mark -> !mark.day().isAfter(lastDay()))
                .map(mark -> new MarkView(x(mark), mark.getNumber()))
                .toList();
    }

    private long x(MilestoneView mark) {
        long days = ChronoUnit.DAYS.between(parts.get(0).from(), lastDay()) + 1;
        long day = Math.max(0, ChronoUnit.DAYS.between(parts.get(0).from(), mark.day()));
        long sameDay = milestones.stream()
                .filter(other -> other.day().equals(mark.day()) && other.getNumber() < mark.getNumber())
                .count();
        return Math.min(RIGHT, LEFT + day * (RIGHT - LEFT) / days + 10 * sameDay);
    }

    public List<RowView> getRows() {
        return parts.stream()
                .map(part -> new RowView(
                        part.from().equals(part.until())
                                ? format.day(part.from())
                                : format.day(part.from()) + " – " + format.day(part.until()),
                        words.apply(part.value())))
                .toList();
    }

    /** Where a milestone stands. */
    public static final class MarkView {

        private final long position;
        private final int number;

        MarkView(long position, int number) {
            this.position = position;
            this.number = number;
        }

        public long getX() {
            return position;
        }

        public int getNumber() {
            return number;
        }
    }

    /** One line of the table. */
    public static final class RowView {

        private final String when;
        private final String value;

        RowView(String when, String value) {
            this.when = when;
            this.value = value;
        }

        public String getWhen() {
            return when;
        }

        public String getValue() {
            return value;
        }
    }
}
