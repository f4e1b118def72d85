package io.fedelta.loyalty.birthday;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Objects;

/** A day of birth. In a year without 29 February, those born on it have their birthday on the 28th. */
public record Birthday(LocalDate born) {

    /** Entered or changed later than this before the next birthday, it counts from the year after. */
    public static final int DAYS_AHEAD = 14;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public Birthday {
        Objects.requireNonNull(born, "born");
    }

    /** Neither before 1900 nor after today. */
    public static boolean isPossible(LocalDate day, LocalDate today) {
        return !day.isBefore(EARLIEST) && !day.isAfter(today);
    }

    public LocalDate in(int year) {
        return MonthDay.from(born).atYear(year);
    }

    /** Month and day as one number, for example 229; orders days within a year. */
    public int monthDay() {
        return monthDay(MonthDay.from(born));
    }

    /** The same of any day. */
    public static int monthDay(LocalDate day) {
        return monthDay(MonthDay.from(day));
    }

    /** The highest {@link #monthDay} whose birthday has come on that day. */
    public static int lastMonthDayBy(LocalDate today) {
        MonthDay day = MonthDay.from(today);
        boolean standsForThe29th = day.equals(MonthDay.of(2, 28)) && !Year.isLeap(today.getYear());
        return monthDay(standsForThe29th ? MonthDay.of(2, 29) : day);
    }

    /** The first calendar year in which it counts, if it is entered today. */
    public int countsFrom(LocalDate enteredOn) {
        LocalDate earliest = enteredOn.plusDays(DAYS_AHEAD);
        int year = earliest.getYear();
        return in(year).isBefore(earliest) ? year + 1 : year;
    }

    private static int monthDay(MonthDay day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
