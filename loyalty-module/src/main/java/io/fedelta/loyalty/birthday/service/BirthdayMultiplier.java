package io.fedelta.loyalty.birthday.service;

import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.birthday.dao.BirthdayOrderRows;
import io.fedelta.loyalty.birthday.dao.BirthdayRows;
import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.earning.MultiplierSource;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.SubmissionListener;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.Miss.Gain;
import io.fedelta.loyalty.reckoning.MissReason;
import io.fedelta.loyalty.reckoning.MissSource;
import io.fedelta.loyalty.reckoning.PlacedOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Multiplies the first order submitted on a birthday, once in a calendar year. The order is noted when its submission
 * is certain; if it is withdrawn, another of that day may take its place.
 */
public class BirthdayMultiplier implements MultiplierSource, SubmissionListener, MissSource {

    private final BirthdayRows birthdays;
    private final BirthdayOrderRows orders;
    private final Programme programme;
    private final Clock clock;
    private final ZoneId zone;

    public BirthdayMultiplier(JdbcTemplate jdbc, Programme programme, Clock clock, ZoneId zone) {
        this.birthdays = new BirthdayRows(jdbc);
        this.orders = new BirthdayOrderRows(jdbc);
        this.programme = programme;
        this.clock = clock;
        this.zone = zone;
    }

    /** A cart gets it as long as no order of the day has. */
    @Override
    public List<Multiplier> multipliersOf(OrderFacts order, ProgrammeRules rules) {
        return isOn(rules) && isMultiplied(order) ? List.of(multiplier(rules)) : List.of();
    }

    private boolean isMultiplied(OrderFacts order) {
        LocalDate day = submission(order);
        Optional<Long> first = orders.orderOf(order.customerId(), day.getYear());
        return first.map(id -> id == order.orderId())
                .orElseGet(() -> order.submittedAt().isEmpty() && isBirthday(order.customerId(), day));
    }

    @Override
    public List<Miss> missesOf(PlacedOrder placed) {
        ProgrammeRules rules = placed.submitted();
        return isOn(rules) && !isMultiplied(placed.order())
                ? List.of(new Miss(
                        Miss.Kind.BIRTHDAY,
                        "",
                        Gain.factor(rules.bonuses().birthdayMultiplier()),
                        new MissReason.NotTheBirthdayOrder()))
                : List.of();
    }

    private static Multiplier multiplier(ProgrammeRules rules) {
        return new Multiplier(
                new AppliedMultiplier(
                        AppliedMultiplier.Kind.BIRTHDAY, "", rules.bonuses().birthdayMultiplier()),
                Scope.EVERYTHING);
    }

    @Override
    public void orderSubmitted(OrderFacts order) {
        LocalDate day = submission(order);
        if (order.registered()
                && isOn(programme.at(moment(order)).rules())
                && isBirthday(order.customerId(), day)
                && orders.orderOf(order.customerId(), day.getYear()).isEmpty()) {
            orders.insert(order.customerId(), day.getYear(), order.orderId());
        }
    }

    @Override
    public void orderWithdrawn(long orderId) {
        orders.forget(orderId);
    }

    private static boolean isOn(ProgrammeRules rules) {
        return rules.enabled() && rules.bonuses().birthday() == Birthday.MULTIPLIER;
    }

    private boolean isBirthday(long accountId, LocalDate day) {
        return birthdays
                .find(accountId)
                .filter(known -> known.countsFrom() <= day.getYear())
                .map(KnownBirthday::birthday)
                .filter(birthday -> birthday.in(day.getYear()).equals(day))
                .isPresent();
    }

    private LocalDate submission(OrderFacts order) {
        return moment(order).atZone(zone).toLocalDate();
    }

    private Instant moment(OrderFacts order) {
        return order.submittedAt().orElseGet(clock::instant);
    }
}
