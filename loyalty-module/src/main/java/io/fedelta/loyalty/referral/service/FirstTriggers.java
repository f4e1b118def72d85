package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.referral.Referral.Progress;
import io.fedelta.loyalty.referral.dao.TriggerRows;
import io.fedelta.loyalty.referral.dao.TriggerRows.Done;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds what a customer has done already that brings points, for a referral that is recorded later. */
public class FirstTriggers {

    /** More than anybody orders before a friend's name comes up. */
    private static final int ORDERS_LOOKED_AT = 200;

    private final TriggerRows rows;
    private final People people;
    private final Programme programme;

    public FirstTriggers(JdbcTemplate jdbc, People people, Programme programme) {
        this.rows = new TriggerRows(jdbc);
        this.people = people;
        this.programme = programme;
    }

    /** By the rules of today: what the merchant does by hand is done now. */
    Progress progress(long refereeId, ProgrammeRules rules) {
        return first(refereeId, rules.referral().trigger())
                .map(done -> Progress.due(
                        done.orderId(),
                        programme.current().number(),
                        done.at().plus(Duration.ofDays(rules.referral().returnDays()))))
                .orElse(Progress.WAITING);
    }

    private Optional<Done> first(long refereeId, Trigger trigger) {
        boolean sessions = trigger == Trigger.FIRST_SESSION_OR_ORDER;
        Stream<Done> paid = people.orders(refereeId, ORDERS_LOOKED_AT).stream()
                .flatMap(orderId -> rows.paid(orderId, refereeId).stream())
                .filter(done -> !sessions || !rows.bringsSessions(done.orderId()))
                .limit(1);
        Stream<Done> took = sessions ? rows.firstSession(refereeId).stream() : Stream.empty();
        return Stream.concat(paid, took).min(Comparator.comparing(Done::at));
    }

    /** Whether the order stands as paid, or as one whose session took place. */
    boolean stands(long orderId, long refereeId) {
        return rows.paid(orderId, refereeId).isPresent();
    }
}
