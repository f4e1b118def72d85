package io.fedelta.loyalty.reset.service;

import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.ResetExplanation;
import io.fedelta.loyalty.ledger.ResetExplanation.Day;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.reset.dao.ResetPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One entry for each account and kind, however many awards a reset takes of it; each day keeps its own sum. */
final class ResetPostings {

    private final String resetId;
    private final ManualNote by;
    private final ZoneId zone;
    private final Instant now;

    ResetPostings(String resetId, ManualNote by, ZoneId zone, Instant now) {
        this.resetId = resetId;
        this.by = by;
        this.zone = zone;
        this.now = now;
    }

    List<Posting> taking(EntryKind kind, List<ResetPart> parts) {
        return of(kind, parts, -1);
    }

    List<Posting> givingBack(EntryKind kind, List<ResetPart> parts) {
        return of(kind, parts, 1);
    }

    private List<Posting> of(EntryKind kind, List<ResetPart> parts, int sign) {
        Map<Long, List<ResetPart>> byAccount =
                parts.stream().collect(Collectors.groupingBy(ResetPart::accountId, TreeMap::new, Collectors.toList()));
        return byAccount.entrySet().stream()
                .map(account -> posting(account.getKey(), kind, explanation(account.getValue(), sign)))
                .toList();
    }

    private Posting posting(long accountId, EntryKind kind, ResetExplanation explanation) {
        return new Posting(
                accountId,
                kind,
                Source.reset(resetId),
                0,
                explanation.points(),
                Optional.empty(),
                explanation,
                Optional.of(by),
                now);
    }

    private ResetExplanation explanation(List<ResetPart> parts, int sign) {
        Map<LocalDate, List<ResetPart>> byDay = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> LocalDate.ofInstant(part.earnedAt(), zone), TreeMap::new, Collectors.toList()));
        return new ResetExplanation(byDay.entrySet().stream()
                .map(day ->
                        new Day(day.getKey().toString(), day.getValue().size(), Points.of(sign * sum(day.getValue()))))
                .toList());
    }

    private static long sum(List<ResetPart> parts) {
        return parts.stream().mapToLong(ResetPart::points).sum();
    }
}
