package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.recalculation.Recalculation;
import io.fedelta.loyalty.recalculation.dao.DigestRows;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells a member what a recalculation has added and unlocked, all in one mail. Nobody is told of what was taken back
 * since, nor who does without mails of rewards.
 */
public class RecalculationMail implements MailComposer {

    private static final String TEMPLATE = "loyalty-recalculated";
    private static final String SUBJECT = "loyalty.mail.recalculated.subject";

    private final DigestRows rows;
    private final Recalculations recalculations;
    private final Rewards rewards;
    private final Subscriptions subscriptions;
    private final Customers customers;
    private final RewardText text;

    public RecalculationMail(
            DigestRows rows,
            Recalculations recalculations,
            Rewards rewards,
            Subscriptions subscriptions,
            Customers customers,
            RewardText text) {
        this.rows = rows;
        this.recalculations = recalculations;
        this.rewards = rewards;
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.text = text;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.RECALCULATED;
    }

    @Override
    public Composition compose(Message message) {
        String preview = Digests.previewOf(message.subjectId());
        if (!subscriptions.wants(message.accountId(), MessageKind.REWARD_UNLOCKED)) {
            return new Unwanted("The customer does without mails of rewards");
        }
        if (recalculations.find(preview).flatMap(Recalculation::undo).isPresent()) {
            return new Unwanted("The recalculation was taken back");
        }
        List<Grant> grants = unlocked(preview, message.accountId());
        return grants.isEmpty() ? new Unwanted("There is no reward to tell of") : compose(preview, message, grants);
    }

    /** What the member still has of it, of rewards that tell of themselves, lowest threshold first. */
    private List<Grant> unlocked(String preview, long accountId) {
        Set<Long> unlocked = rows.rewards(preview, accountId);
        return rewards.grants(accountId).stream()
                .filter(grant ->
                        grant.isGood() && unlocked.contains(grant.reward().rewardId()))
                .filter(grant -> grant.reward().mailOnUnlock())
                .sorted(Comparator.comparing((Grant grant) -> grant.reward().threshold()))
                .toList();
    }

    private Composition compose(String preview, Message message, List<Grant> grants) {
        return customers
                .find(message.accountId())
                .map(customer -> compose(rows.points(preview, message.accountId()), grants, customer))
                .orElseGet(() -> new Impossible("The customer is gone"));
    }

    private Composition compose(long points, List<Grant> grants, CustomerFacts customer) {
        return customer.email()
                .<Composition>map(address -> new Ready(
                        new Mail(address, customer.locale(), TEMPLATE, SUBJECT, variables(points, grants, customer))))
                .orElseGet(() -> new Impossible("The customer has no e-mail address"));
    }

    private Map<String, Object> variables(long points, List<Grant> grants, CustomerFacts customer) {
        Map<String, String> codes = rewards.codes(grants);
        return Map.of(
                "customerName", customer.firstName(),
                "points", points,
                "rewards",
                        grants.stream()
                                .map(grant -> line(grant, codes, customer.locale()))
                                .toList(),
                "rewardsLink", text.link());
    }

    private DigestLine line(Grant grant, Map<String, String> codes, Locale locale) {
        RewardVersion reward = grant.reward();
        return new DigestLine(
                reward.name(),
                reward.type(),
                text.amount(reward, locale),
                codes.getOrDefault(grant.grantId(), ""),
                grant.expiresAt().map(end -> text.lastDay(end, locale)).orElse(""));
    }
}
