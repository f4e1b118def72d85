package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MailChoice;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.dao.SubscriptionRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each mail has a secret of its own, of 160 random bits; the database keeps its fingerprint. */
public class JdbcSubscriptions implements Subscriptions {

    /** Where the page answers in the storefront; below it, the secret. */
    public static final String PATH = "/loyalty/mails";

    private static final int RANDOM_BYTES = 20;

    private final SubscriptionRows rows;
    private final LoyaltyTransactions transactions;
    private final String siteUrl;
    private final SecureRandom random = new SecureRandom();

    /** @param siteUrl the store's address with scheme and context path; empty text if it is not known */
    public JdbcSubscriptions(SubscriptionRows rows, LoyaltyTransactions transactions, String siteUrl) {
        this.rows = rows;
        this.transactions = transactions;
        this.siteUrl = siteUrl.replaceAll("/+$", "");
    }

    @Override
    public boolean wants(long accountId, MessageKind kind) {
        return !kind.isOptional() || !rows.refused(accountId).contains(kind);
    }

    @Override
    public Optional<String> linkFor(Message message) {
        return siteUrl.isEmpty() ? Optional.empty() : Optional.of(siteUrl + PATH + "/" + issued(message));
    }

    private String issued(Message message) {
        String secret = secret();
        transactions.inNew(() -> {
            rows.append(Secret.fingerprint(secret), new MailChoice(message.accountId(), message.kind()));
            return secret;
        });
        return secret;
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Optional<MailChoice> read(String secret) {
        return rows.find(Secret.fingerprint(secret));
    }

    @Override
    public void refuse(long accountId, Optional<MessageKind> kind) {
        change(accountId, kind.map(List::of).orElseGet(JdbcSubscriptions::optional), List.of());
    }

    @Override
    public Set<MessageKind> wanted(long accountId) {
        Set<MessageKind> refused = rows.refused(accountId);
        return optional().stream().filter(kind -> !refused.contains(kind)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void choose(long accountId, Set<MessageKind> wanted) {
        change(
                accountId,
                optional().stream().filter(kind -> !wanted.contains(kind)).toList(),
                wanted);
    }

    /** Of two who refuse the same at once the key stops one, who then finds it done. */
    private void change(long accountId, Collection<MessageKind> unwanted, Collection<MessageKind> wanted) {
        transactions.inNew(() -> {
            Set<MessageKind> refused = rows.refused(accountId);
            unwanted.stream()
                    .filter(MessageKind::isOptional)
                    .filter(kind -> !refused.contains(kind))
                    .forEach(kind -> rows.refuse(accountId, kind));
            wanted.stream().filter(refused::contains).forEach(kind -> rows.take(accountId, kind));
            return refused;
        });
    }

    private static List<MessageKind> optional() {
        return Stream.of(MessageKind.values()).filter(MessageKind::isOptional).toList();
    }
}
