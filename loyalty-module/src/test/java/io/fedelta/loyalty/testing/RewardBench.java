package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.card.service.CardText;
import io.fedelta.loyalty.card.service.EndingCards;
import io.fedelta.loyalty.card.service.UnusedCards;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.dao.HandlingRows;
import io.fedelta.loyalty.message.dao.MessageListRows;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.message.dao.NoticeRows;
import io.fedelta.loyalty.message.dao.SubscriptionRows;
import io.fedelta.loyalty.message.service.DailyNotices;
import io.fedelta.loyalty.message.service.Delivery;
import io.fedelta.loyalty.message.service.DeliverySignal;
import io.fedelta.loyalty.message.service.JdbcDelivery;
import io.fedelta.loyalty.message.service.JdbcMerchantNotices;
import io.fedelta.loyalty.message.service.JdbcMessages;
import io.fedelta.loyalty.message.service.JdbcOutbox;
import io.fedelta.loyalty.message.service.JdbcSubscriptions;
import io.fedelta.loyalty.message.service.MerchantNoticeMail;
import io.fedelta.loyalty.message.service.MerchantNotices;
import io.fedelta.loyalty.message.service.Messages;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.message.service.SwitchedOutbox;
import io.fedelta.loyalty.message.service.WantedMail;
import io.fedelta.loyalty.reminder.EndingSource;
import io.fedelta.loyalty.reminder.service.EndReminders;
import io.fedelta.loyalty.reminder.service.ReminderMail;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardCards;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.ClaimRows;
import io.fedelta.loyalty.reward.dao.EvaluationRows;
import io.fedelta.loyalty.reward.dao.FulfilmentRows;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.reward.dao.RewardVersionRows;
import io.fedelta.loyalty.reward.dao.SendingRows;
import io.fedelta.loyalty.reward.service.ClaimSettlement;
import io.fedelta.loyalty.reward.service.CodeClaims;
import io.fedelta.loyalty.reward.service.EndingCodes;
import io.fedelta.loyalty.reward.service.EvaluationSteps;
import io.fedelta.loyalty.reward.service.EvaluationTask;
import io.fedelta.loyalty.reward.service.Evaluations;
import io.fedelta.loyalty.reward.service.Fulfilments;
import io.fedelta.loyalty.reward.service.GrantDesk;
import io.fedelta.loyalty.reward.service.GrantedCards;
import io.fedelta.loyalty.reward.service.Granting;
import io.fedelta.loyalty.reward.service.JdbcCodeClaims;
import io.fedelta.loyalty.reward.service.JdbcEvaluations;
import io.fedelta.loyalty.reward.service.JdbcFulfilments;
import io.fedelta.loyalty.reward.service.JdbcGrantDesk;
import io.fedelta.loyalty.reward.service.JdbcRewards;
import io.fedelta.loyalty.reward.service.LateUnlocking;
import io.fedelta.loyalty.reward.service.ReachedRewards;
import io.fedelta.loyalty.reward.service.RewardCodes;
import io.fedelta.loyalty.reward.service.RewardLetter;
import io.fedelta.loyalty.reward.service.RewardSentMail;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.reward.service.RewardUnlockedMail;
import io.fedelta.loyalty.reward.service.RewardUnlocking;
import io.fedelta.loyalty.reward.service.RewardWithdrawal;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.transaction.BoundedWait;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A {@link LoyaltyBench} with rewards and mails as a shop wires them; the host's codes and mail server are fakes. */
public final class RewardBench {

    public static final ManualNote NOTE = new ManualNote("goodwill after incident", "anna");

    public final LoyaltyBench loyalty;
    public final JdbcTemplate jdbc;
    public final MovableClock clock;
    public final FakePromoCodes promoCodes = new FakePromoCodes();
    public final FakeMailer mailer = new FakeMailer();
    public final Map<Long, CustomerFacts> customers = new ConcurrentHashMap<>();
    public final Rewards rewards;
    public final Evaluations evaluations;
    public final EvaluationTask evaluationTask;
    public final ReachedRewards reachedRewards;
    public final CodeClaims claims;
    public final ClaimSettlement settlement;
    public final Outbox outbox;
    public final Delivery delivery;
    public final Messages desk;
    public final CardBench cards;
    public final GrantDesk grantDesk;
    public final Fulfilments fulfilments;
    public final EndReminders reminders;
    public final MerchantNotices notices;
    public final DailyNotices dailyNotices;
    public final Subscriptions subscriptions;

    private RewardBench(LoyaltyBench loyalty, Duration patience) {
        this.loyalty = loyalty;
        jdbc = loyalty.jdbc;
        clock = loyalty.clock;
        RewardVersionRows versions = new RewardVersionRows(jdbc, clock);
        GrantRows grants = new GrantRows(jdbc);
        cards = CardBench.on(loyalty);
        RewardCards rewardCards =
                new GrantedCards(cards.cards, new UnusedCards(cards.rows, cards.purses, cards.withdrawal));
        RewardCodes codes = new RewardCodes(versions, promoCodes, rewardCards);
        MessageRows messages = new MessageRows(jdbc, clock);
        outbox = new SwitchedOutbox(new JdbcOutbox(messages, new DeliverySignal(), clock), loyalty.programme);
        NoticeRows news = new NoticeRows(jdbc, clock);
        notices = new JdbcMerchantNotices(news, loyalty.programme, outbox);
        dailyNotices = new DailyNotices(news, messages, outbox, loyalty.transactions, clock, ZoneOffset.UTC);
        subscriptions = new JdbcSubscriptions(
                new SubscriptionRows(jdbc, clock), loyalty.transactions, "https://studio.example/");
        Granting granting = new Granting(grants, codes, rewardCards, loyalty.programme, outbox, notices, clock);
        EvaluationRows runs = new EvaluationRows(jdbc);
        LateUnlocking lateUnlocking = new LateUnlocking(loyalty.ledger, grants, granting);
        evaluations = new JdbcEvaluations(runs, clock);
        reachedRewards = new ReachedRewards(loyalty.ledger, versions, lateUnlocking, evaluations);
        evaluationTask = new EvaluationTask(
                new EvaluationSteps(runs, versions, lateUnlocking, loyalty.programme, List::of, clock),
                loyalty.transactions,
                clock);
        rewards = new JdbcRewards(versions, grants, codes, granting, evaluations, loyalty.transactions);
        loyalty.postingListeners.add(new RewardUnlocking(loyalty.programme, versions, granting));
        loyalty.postingListeners.add(new RewardWithdrawal(grants, rewardCards, clock));
        claims = new JdbcCodeClaims(
                grants, new ClaimRows(jdbc), loyalty.transactions, new BoundedWait("test-code", patience, 8), clock);
        settlement = new ClaimSettlement(
                new ClaimRows(jdbc), promoCodes, loyalty.orders, notices, loyalty.transactions, clock);
        loyalty.submissionListeners.add(settlement);
        loyalty.refundListeners.add(settlement);
        RewardLetter letter =
                new RewardLetter(codes, this::find, new RewardText("https://studio.example/", ZoneOffset.UTC));
        SendingRows sendings = new SendingRows(jdbc);
        List<EndingSource> endings = List.of(
                new EndingCodes(grants, codes, new RewardText("", ZoneOffset.UTC), clock),
                new EndingCards(cards.cards, new CardText("", ZoneOffset.UTC), clock));
        reminders = new EndReminders(endings, loyalty.programme, outbox, loyalty.transactions, clock);
        grantDesk = new JdbcGrantDesk(grants, sendings, rewardCards, outbox, loyalty.transactions, clock);
        fulfilments = new JdbcFulfilments(grants, new FulfilmentRows(jdbc), this::find, loyalty.transactions, clock);
        MerchantNoticeMail noticeMail =
                new MerchantNoticeMail(news, this::find, loyalty.programme, () -> Locale.ENGLISH);
        delivery = deliveryOf(
                new RewardUnlockedMail(grants, letter),
                new RewardSentMail(sendings, grants, letter),
                noticeMail,
                new ReminderMail(endings, this::find, "https://studio.example/account/rewards"));
        desk = new JdbcMessages(
                new MessageListRows(jdbc), new HandlingRows(jdbc, clock), this::find, loyalty.transactions);
    }

    /** Of these kinds only. */
    Delivery deliveryOf(MailComposer... composers) {
        return new JdbcDelivery(
                new MessageRows(jdbc, clock),
                WantedMail.among(List.of(composers), subscriptions),
                mailer,
                loyalty.transactions,
                clock);
    }

    /** On top of what is there already. */
    public static RewardBench on(LoyaltyBench loyalty) {
        return new RewardBench(loyalty, Duration.ofSeconds(30));
    }

    /** The programme is on, with ratio 1; there is no reward yet. */
    public static RewardBench on(TestDatabase database) {
        return new RewardBench(LoyaltyBench.on(database).earning("1"), Duration.ofSeconds(30));
    }

    public static RewardBench onTopOf(LoyaltyBench loyalty) {
        return new RewardBench(loyalty, Duration.ofSeconds(30));
    }

    /** As patient with locked tables as a shop is by default. */
    public static RewardBench impatientOn(TestDatabase database) {
        return new RewardBench(LoyaltyBench.on(database).earning("1"), Duration.ofSeconds(2));
    }

    /** Another node on the same tables, with a clock and a mail server of its own. */
    public static RewardBench on(DataSource shared) {
        return new RewardBench(LoyaltyBench.on(shared), Duration.ofSeconds(30));
    }

    /** The ladder of the stories: 10 € at 100, 50 € at 500, 100 € at 1,000, with mails. */
    public RewardBench withLadder() {
        customer(7, "Maria", "maria@example.com");
        define(1, 100, "10");
        define(2, 500, "50");
        define(3, 1_000, "100");
        return this;
    }

    public RewardVersion define(long rewardId, long threshold, String amount) {
        return define(new Definition(rewardId, threshold, amount));
    }

    public RewardVersion define(Definition reward) {
        return loyalty.transactions.inNew(() -> {
            jdbc.update("DELETE FROM LOY_REWARD WHERE REWARD_ID = ?", reward.rewardId);
            jdbc.update(
                    """
                    INSERT INTO LOY_REWARD (REWARD_ID, NAME, REWARD_TYPE, AMOUNT, CURRENCY_CODE, THRESHOLD, MESSAGE,
                        MAIL_ON_UNLOCK, VALIDITY_DAYS, ACTIVE, TASK)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    reward.rewardId,
                    "Reward " + reward.rewardId,
                    reward.type.name(),
                    new BigDecimal(reward.amount),
                    "EUR",
                    reward.threshold,
                    reward.message,
                    reward.mail,
                    reward.validityDays,
                    reward.active,
                    reward.task);
            return rewards.publish(reward.rewardId, reward.mailMembers);
        });
    }

    public void customer(long id, String firstName, String address) {
        customers.put(
                id,
                new CustomerFacts(id, firstName, "Rossi", Optional.of(address), true, Locale.forLanguageTag("en-IE")));
    }

    public Grant grant(long accountId, long rewardId) {
        return rewards.grants(accountId).stream()
                .filter(grant -> grant.reward().rewardId() == rewardId)
                .findFirst()
                .orElseThrow();
    }

    /** Without those that were withdrawn. */
    public List<Long> rewardsOf(long accountId) {
        return rewards.grants(accountId).stream()
                .filter(grant -> grant.state() != GrantState.WITHDRAWN)
                .map(grant -> grant.reward().rewardId())
                .sorted()
                .toList();
    }

    /** States of all messages, oldest first. */
    public List<String> messages() {
        return jdbc.queryForList("SELECT STATE FROM LOY_MESSAGE ORDER BY CREATED_AT, MESSAGE_ID", String.class);
    }

    Map<Long, CustomerFacts> find(Collection<Long> ids) {
        return ids.stream()
                .filter(customers::containsKey)
                .collect(Collectors.toMap(Function.identity(), customers::get));
    }

    /** The merchant's form: a 10 € code with mail, no message and no end, unless changed. */
    public static final class Definition {

        private final long rewardId;
        private final long threshold;
        private final String amount;
        private String message;
        private boolean mail = true;
        private boolean mailMembers;
        private Integer validityDays;
        private boolean active = true;
        private RewardType type = RewardType.PROMO_CODE;
        private String task;

        public Definition(long rewardId, long threshold, String amount) {
            this.rewardId = rewardId;
            this.threshold = threshold;
            this.amount = amount;
        }

        /** A card with money instead of a code. */
        public Definition asCard() {
            type = RewardType.GIFT_CARD;
            return this;
        }

        /** Something that the merchant does. */
        public static Definition custom(long rewardId, long threshold, String task) {
            Definition custom = new Definition(rewardId, threshold, "0");
            custom.type = RewardType.CUSTOM;
            custom.task = task;
            return custom;
        }

        public Definition saying(String words) {
            message = words;
            return this;
        }

        public Definition withoutMail() {
            mail = false;
            return this;
        }

        /** Also to those who have the points already. */
        public Definition mailingMembers() {
            mailMembers = true;
            return this;
        }

        public Definition validFor(int days) {
            validityDays = days;
            return this;
        }

        public Definition inactive() {
            active = false;
            return this;
        }
    }
}
