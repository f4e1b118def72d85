package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ranking.Fact;
import io.fedelta.loyalty.ranking.NameFolding;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.dao.FactRows;
import io.fedelta.loyalty.ranking.dao.RankingRows;
import io.fedelta.loyalty.ranking.dao.SourceRows;
import io.fedelta.loyalty.ranking.dao.SourceRows.Moved;
import io.fedelta.loyalty.ranking.dao.SourceRows.Source;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the rows of some accounts up to date, and moves every counter by exactly what has changed in them. The number
 * of statements does not depend on how many accounts they are. To be called by who holds the follower's lock.
 */
public final class FollowingStep {

    private final JdbcTemplate jdbc;
    private final RankingRows members;
    private final FactRows facts;
    private final SourceRows sources;
    private final Customers customers;
    private final NameFolding folding;
    private final Period sleep;
    private final Clock clock;
    private final ZoneId zone;

    /** @param sleep after so long without a change an account sleeps */
    public FollowingStep(
            JdbcTemplate jdbc, Customers customers, NameFolding folding, Period sleep, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.members = new RankingRows(jdbc);
        this.facts = new FactRows(jdbc);
        this.sources = new SourceRows(jdbc, zone);
        this.customers = customers;
        this.folding = folding;
        this.sleep = sleep;
        this.clock = clock;
        this.zone = zone;
    }

    /** @return how many rows were written */
    int follow(Collection<Long> accountIds, long revision) {
        Map<Long, RankedMember> before = members.find(accountIds);
        Set<Fact> counted = facts.find(accountIds);
        List<Source> accounts = sources.accounts(accountIds);
        List<Moved> entries = sources.newEntries(accountIds);
        Set<Fact> known = sources.facts(accountIds);
        List<RankedMember> after = after(accounts, known);

        Figures figures = new Figures(jdbc);
        int written = write(before, after, revision, figures);
        Map<Long, Long> lastEntries =
                accounts.stream().collect(Collectors.toMap(Source::accountId, Source::lastEntryNo));
        write(counted, ofMembers(known, lastEntries.keySet()), figures);
        entries.stream()
                .filter(entry -> entry.entryNo() <= lastEntries.getOrDefault(entry.accountId(), 0L))
                .forEach(figures::entry);
        figures.add();
        return written;
    }

    /** Who has no account is no member, whatever else there is. */
    private static Set<Fact> ofMembers(Set<Fact> known, Set<Long> accountIds) {
        return known.stream()
                .filter(fact -> accountIds.contains(fact.accountId()))
                .collect(Collectors.toSet());
    }

    private List<RankedMember> after(List<Source> accounts, Set<Fact> known) {
        Map<Long, List<Fact>> ofAccount = known.stream().collect(Collectors.groupingBy(Fact::accountId));
        Map<Long, CustomerFacts> names =
                customers.find(accounts.stream().map(Source::accountId).toList());
        return accounts.stream()
                .map(account -> member(
                        account,
                        Optional.ofNullable(names.get(account.accountId())),
                        ofAccount.getOrDefault(account.accountId(), List.of())))
                .toList();
    }

    private RankedMember member(Source account, Optional<CustomerFacts> customer, List<Fact> own) {
        String name = customer.map(CustomerFacts::fullName).orElse("");
        String sortName = customer.map(facts -> folding.fold(facts.lastName() + " " + facts.firstName()))
                .orElse("");
        return new RankedMember(
                account.accountId(),
                name,
                sortName.length() > 255 ? sortName.substring(0, 255) : sortName,
                account.points(),
                account.tier(),
                count(own, Fact.Kind.REFERRAL),
                count(own, Fact.Kind.UNLOCKED),
                count(own, Fact.Kind.USED),
                account.lastActivity(),
                account.lastActivity().isBefore(asleepBefore()),
                account.openedOn(),
                account.lastEntryNo());
    }

    /** Who has not moved since then sleeps. */
    Instant asleepBefore() {
        return clock.instant().atZone(zone).minus(sleep).toInstant();
    }

    private static int count(List<Fact> facts, Fact.Kind kind) {
        return (int) facts.stream().filter(fact -> fact.kind() == kind).count();
    }

    private int write(Map<Long, RankedMember> before, List<RankedMember> after, long revision, Figures figures) {
        List<RankedMember> changed = after.stream()
                .filter(member -> !member.equals(before.get(member.accountId())))
                .toList();
        changed.forEach(member -> {
            Optional.ofNullable(before.get(member.accountId())).ifPresent(old -> figures.member(old, -1));
            figures.member(member, 1);
        });
        members.insert(
                changed.stream()
                        .filter(member -> !before.containsKey(member.accountId()))
                        .toList(),
                revision);
        members.update(
                changed.stream()
                        .filter(member -> before.containsKey(member.accountId()))
                        .toList(),
                revision);
        reword(changed.stream()
                .filter(member -> !before.containsKey(member.accountId())
                        || !before.get(member.accountId()).name().equals(member.name()))
                .toList());
        return changed.size();
    }

    private void reword(List<RankedMember> renamed) {
        List<Object[]> words = renamed.stream()
                .flatMap(member -> Stream.of(folding.fold(member.name()).split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.length() > 60 ? word.substring(0, 60) : word)
                        .distinct()
                        .map(word -> new Object[] {word, member.accountId()}))
                .toList();
        facts.reword(renamed.stream().map(RankedMember::accountId).toList(), words);
    }

    private void write(Set<Fact> counted, Set<Fact> known, Figures figures) {
        List<Fact> gone = new ArrayList<>(counted);
        gone.removeAll(known);
        List<Fact> come = new ArrayList<>(known);
        come.removeAll(counted);
        gone.forEach(fact -> figures.fact(fact, -1));
        come.forEach(fact -> figures.fact(fact, 1));
        facts.delete(gone);
        facts.insert(come);
    }
}
