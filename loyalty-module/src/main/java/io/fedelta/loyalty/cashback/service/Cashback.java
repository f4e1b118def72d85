package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.CashbackAward;
import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.PurseEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers' cashback: earned once, pending for a while, then in a wallet. */
public interface Cashback {

    /**
     * Earns, pending until its time has come; the same (account, source) only once. Joins the caller's transaction.
     * Refunds of the source's order lower it by themselves.
     *
     * @return the new earning, or the one that was there already
     * @throws io.fedelta.loyalty.ledger.LedgerUnguardedException while the database lacks one of our unique keys
     */
    CashbackEarning earn(CashbackAward award);

    /** The wallet as it is now; empty if nothing has ever become available. */
    Optional<Wallet> wallet(long accountId, String currency);

    /** One for each currency, by its code. */
    List<Wallet> wallets(long accountId);

    /** What cannot be spent yet, the soonest available first. */
    List<CashbackEarning> pending(long accountId);

    /** What was earned, newest first; page and size as in {@code LoyaltyLedger.history}. */
    Page<CashbackEarning> earnings(long accountId, int page, int size);

    /** What went into a wallet and out of it, newest first. Empty for a wallet that is not this account's. */
    Page<PurseEntry> history(long accountId, String currency, int page, int size);

    /** What an order brought, to whomever, oldest first. */
    List<CashbackEarning> ofOrder(long orderId);

    /** By id, in one query; those that don't exist are missing. */
    Map<String, CashbackEarning> findAll(Collection<String> earningIds);

    /** Why they are as much as they are, by id, in one query. */
    Map<String, CashbackExplanation> explanations(Collection<String> earningIds);
}
