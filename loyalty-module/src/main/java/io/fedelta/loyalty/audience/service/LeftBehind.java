package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;

/** Starts the batch of an announcement whose node stopped before it had. */
public class LeftBehind implements RecurringTask {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final AnnouncementRows announcements;
    private final Preparation preparation;
    private final Clock clock;

    public LeftBehind(AnnouncementRows announcements, Batches batches, LoyaltyTransactions transactions, Clock clock) {
        this.announcements = announcements;
        this.preparation = new Preparation(announcements, batches, transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Announcements left behind";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        announcements
                .oldest(AnnouncementState.PREPARING)
                .filter(announcement -> announcement.createdAt().plus(PAUSE).isBefore(clock.instant()))
                .ifPresent(preparation::begin);
    }
}
