package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart.Outcome;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;

/**
 * Starts the batch that notes an announcement's recipients. One at a time for each announcement, whose row is locked
 * meanwhile: who finds no way for it and takes it back must not take it from another who has just found one.
 */
final class Preparation {

    private final AnnouncementRows announcements;
    private final Batches batches;
    private final LoyaltyTransactions transactions;

    Preparation(AnnouncementRows announcements, Batches batches, LoyaltyTransactions transactions) {
        this.announcements = announcements;
        this.batches = batches;
        this.transactions = transactions;
    }

    /** @return false if another one is in the way, or the announcement was taken back meanwhile */
    boolean begin(Announcement announcement) {
        return transactions.inNew(() -> isBegun(announcement));
    }

    /** The announcement is gone if it cannot begin. */
    boolean beginOrTakeBack(Announcement announcement) {
        return transactions.inNew(() -> {
            boolean begun = isBegun(announcement);
            if (!begun) {
                announcements.delete(announcement.announcementId());
            }
            return begun;
        });
    }

    private boolean isBegun(Announcement announcement) {
        return announcements.lock(announcement.announcementId())
                && batches.start(new BatchOrder(
                                        announcement.announcementId(),
                                        NotingRecipients.KIND,
                                        "",
                                        announcement.createdBy()))
                                .outcome()
                        != Outcome.BUSY;
    }
}
