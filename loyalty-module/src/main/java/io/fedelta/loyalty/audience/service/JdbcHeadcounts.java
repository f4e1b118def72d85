package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.audience.Headcount;
import io.fedelta.loyalty.audience.Headcount.State;
import io.fedelta.loyalty.audience.Selection;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.audience.dao.HeadcountRows;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A counting and its batch have the same id; a counting without a batch was never begun. */
public class JdbcHeadcounts implements Headcounts {

    /** How long the figures of a counting that has ended are good enough. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int FINGERPRINT = 40;

    private final HeadcountRows counts;
    private final AnnouncementRows announcements;
    private final Audiences audiences;
    private final Strides strides;
    private final Batches batches;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcHeadcounts(
            HeadcountRows counts,
            AnnouncementRows announcements,
            Audiences audiences,
            Strides strides,
            Batches batches,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.counts = counts;
        this.announcements = announcements;
        this.audiences = audiences;
        this.strides = strides;
        this.batches = batches;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Headcount of(Audience audience, Topic topic, String login) {
        return strides.isOne() ? atOnce(audience, topic) : inBackground(audience, topic, login);
    }

    private Headcount atOnce(Audience audience, Topic topic) {
        Instant now = clock.instant();
        return Headcount.atOnce(audiences.reach(audiences.select(audience, now), topic), now);
    }

    /** What nobody was told yet leaves nobody out, so that the figures of any other such topic serve as well. */
    private Headcount inBackground(Audience audience, Topic topic, String login) {
        String tellings = announcements.tellings(topic);
        Topic counted = tellings.isEmpty() ? Topic.NOTHING : topic;
        String fingerprint = fingerprint(audience, counted, tellings);
        return counts.newest(fingerprint)
                .flatMap(this::stillGood)
                .orElseGet(() -> begin(fingerprint, counted, audience, login));
    }

    private static String fingerprint(Audience audience, Topic topic, String tellings) {
        String asked = new Selection(audience, 0, 0, 0, Instant.EPOCH).text();
        return Fingerprint.of(String.join("\0", asked, topic.key(), tellings), FINGERPRINT);
    }

    private Optional<Headcount> stillGood(HeadcountRows.Row row) {
        return batches.find(row.countId())
                .filter(this::isGood)
                .map(batch -> headcount(row, stateOf(batch), batch))
                .map(this::triedAgain);
    }

    private Headcount triedAgain(Headcount there) {
        boolean goesOn =
                there.state() == State.FAILED && batches.resume(there.countId().orElseThrow());
        return goesOn ? find(there.countId().orElseThrow()).orElseThrow() : there;
    }

    private boolean isGood(Batch batch) {
        Instant oldest = clock.instant().minus(FRESH);
        return batch.isLive()
                || batch.state() == BatchState.DONE
                        && batch.endedAt().filter(oldest::isBefore).isPresent();
    }

    private Headcount begin(String fingerprint, Topic topic, Audience audience, String login) {
        Instant now = Moments.now(clock);
        String countId = UUID.randomUUID().toString();
        Selection selection = audiences.select(audience, now);
        batches.forget(CountingAudience.KIND, now.minus(KEPT));
        transactions.inNew(() -> {
            counts.forget(now.minus(KEPT));
            counts.append(countId, fingerprint, topic, selection, now);
            return countId;
        });
        BatchStart start = batches.start(new BatchOrder(countId, CountingAudience.KIND, fingerprint, login));
        if (start.outcome() == BatchStart.Outcome.BUSY) {
            transactions.inNew(() -> {
                counts.delete(countId);
                return countId;
            });
        }
        return find(start.batch().batchId()).orElseThrow();
    }

    @Override
    public Optional<Headcount> find(String countId) {
        return counts.find(countId)
                .flatMap(row -> batches.find(countId).map(batch -> headcount(row, stateOf(batch), batch)));
    }

    private static Headcount headcount(HeadcountRows.Row row, State state, Batch batch) {
        return new Headcount(Optional.of(row.countId()), state, batch.percent(), row.reach(), row.createdAt());
    }

    private static State stateOf(Batch batch) {
        return switch (batch.state()) {
            case QUEUED, RUNNING -> State.COUNTING;
            case DONE -> State.COUNTED;
            case PAUSED, STUCK, CANCELLED -> State.FAILED;
        };
    }
}
