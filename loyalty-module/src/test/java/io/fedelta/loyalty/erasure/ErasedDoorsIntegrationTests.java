package io.fedelta.loyalty.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.Recipient;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.erasure.service.Erasure;
import io.fedelta.loyalty.erasure.service.JdbcErasure;
import io.fedelta.loyalty.erasure.service.NamedCustomers;
import io.fedelta.loyalty.host.customer.AnyAsciiFolding;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.message.MailNotSentException;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.ranking.service.FollowingStep;
import io.fedelta.loyalty.ranking.service.RankingFollower;
import io.fedelta.loyalty.referral.service.CodeErasure;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.testing.CashbackBench;
import io.fedelta.loyalty.testing.GuestBench;
import io.fedelta.loyalty.testing.Kills;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.RankingBench;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can be typed about a customer at the desks and by the customer is typed, then taken out. */
class ErasedDoorsIntegrationTests {

    private static final long MARIA = ReferralBench.SOFIA;
    private static final String NAME = "Zyxmaria Quillrossi";
    private static final String MAIL = "zyxmaria@example.org";
    private static final String WORDS = "Dear " + NAME + ", write to " + MAIL;
    private static final ManualNote NOTE = new ManualNote(WORDS, "anna");

    /** One column at least of each of these doors. */
    private static final List<String> DOORS = List.of(
            "LOY_CARD.REASON",
            "LOY_CARD.RECIPIENT",
            "LOY_CARD.RECIPIENT_NAME",
            "LOY_CARD.SENDER",
            "LOY_CARD.WORDS",
            "LOY_CARD_EVENT.REASON",
            "LOY_ENTRY.REASON",
            "LOY_FULFILMENT.NOTE",
            "LOY_GRANT.REVOKED_REASON",
            "LOY_MEMBER.BIRTHDAY_REASON",
            "LOY_MESSAGE.LAST_ERROR",
            "LOY_PURSE_ENTRY.REASON",
            "LOY_RANKING.NAME",
            "LOY_RANKING.SORT_NAME",
            "LOY_RANKING_WORD.WORD",
            "LOY_REFERRAL.NOTE",
            "LOY_REFERRAL_CODE.CODE",
            "LOY_REWARD_SENDING.WORDS",
            "LOY_SESSION.NOTE");

    private static final int AT_ONCE = 40;

    private final Customers customers = this::find;
    private LoyaltyBench shop;
    private RewardBench rewards;
    private CashbackBench cashback;
    private ReferralBench referrals;
    private RankingFollower ranking;

    @ParameterizedTest
    @EnumSource
    void nothing_that_anybody_typed_is_left_or_all_of_it_wherever_the_node_is_killed_and_no_sum_has_moved(
            TestDatabase database) {
        open(database);
        typeEverywhere();
        List<String> columns = textColumns();
        List<String> all = holdingThePerson(columns);
        assertThat(all).containsAll(DOORS);
        assertThat(ofHerAddress()).isEqualTo(2);
        Map<String, Object> before = figures();

        int killed = Kills.beforeEachStatement(
                shop.dataSource,
                node -> erasure(LoyaltyBench.on(node)).erase(MARIA, Grounds.ASKED, "anna"),
                () -> assertThat(holdingThePerson(DOORS)).isEqualTo(DOORS));
        ranking.catchUp();

        assertThat(killed).isGreaterThan(20);
        assertThat(holdingThePerson(columns)).isEmpty();
        assertThat(ofHerAddress()).isZero();
        assertThat(figures()).isEqualTo(before);
    }

    private void open(TestDatabase database) {
        shop = LoyaltyBench.on(database).earning("1");
        rewards = RewardBench.on(shop);
        rewards.customers.put(MARIA, maria());
        rewards.define(1, 100, "10");
        rewards.define(2, 120, "20");
        rewards.define(Definition.custom(3, 140, "A walk through the studio"));
        cashback = CashbackBench.on(shop);
        referrals = ReferralBench.on(shop).rewarding(Trigger.FIRST_SESSION_OR_ORDER);
        referrals.people.with(MARIA, "Zyxmaria", "Quillrossi", MAIL);
        ranking = new RankingFollower(
                shop.jdbc,
                new FollowingStep(
                        shop.jdbc,
                        new NamedCustomers(customers, shop.jdbc),
                        new AnyAsciiFolding(),
                        RankingBench.SLEEP,
                        shop.clock,
                        RankingBench.ROME),
                shop.transactions,
                shop.clock);
    }

    private Erasure erasure(LoyaltyBench node) {
        return new JdbcErasure(node.jdbc, new CodeErasure(node.jdbc), customers, node.transactions, node.clock);
    }

    private static CustomerFacts maria() {
        return new CustomerFacts(MARIA, "Zyxmaria", "Quillrossi", Optional.of(MAIL), true, Locale.ENGLISH);
    }

    private Map<Long, CustomerFacts> find(Collection<Long> ids) {
        return ids.contains(MARIA) ? Map.of(MARIA, maria()) : Map.of();
    }

    private void typeEverywhere() {
        shop.place(referrals.family(1, MARIA).facts());
        sessions();
        shop.adjustments.adjust(MARIA, Points.of(200), NOTE, id());
        cashback.adjustments.adjust(MARIA, "EUR", new BigDecimal("12.00"), NOTE, id());
        referrals.codes.give(MARIA);
        referrals.referrals.record(ReferralBench.PAOLO, MARIA, "anna", WORDS);
        rewards();
        cards();
        referrals.bonuses.birthdays.tell(MARIA, LocalDate.of(1990, 6, 15));
        referrals.bonuses.birthdays.correct(MARIA, LocalDate.of(1990, 6, 16), NOTE);
        GuestBench guests = GuestBench.on(shop).customer(MARIA, MAIL);
        guests.links.confirm(MARIA, guests.linkOf(MARIA));
        ranking.catchUp();
    }

    private void sessions() {
        String session =
                shop.jdbc.queryForObject("SELECT SESSION_ID FROM LOY_SESSION WHERE ORDER_ID = 1", String.class);
        shop.sessions.change(session, SessionAction.MARK_DONE, new SessionAuthor("anna", WORDS));
    }

    /** A code revoked, another sent by a mail server that refuses the address, and something promised by word. */
    private void rewards() {
        rewards.grantDesk.revoke(MARIA, grant(1), NOTE);
        rewards.grantDesk.send(MARIA, grant(2), id(), WORDS, "anna");
        rewards.mailer.failWith(() -> new MailNotSentException("550 " + MAIL, null));
        rewards.delivery.deliverDue(50);
        rewards.fulfilments.mark(grant(3), true, 0, WORDS, "anna");
    }

    private String grant(long rewardId) {
        return rewards.rewards.grants(MARIA).stream()
                .filter(grant -> grant.reward().rewardId() == rewardId)
                .map(Grant::grantId)
                .findFirst()
                .orElseThrow();
    }

    /** Her own, and one that somebody else has had sent to her. */
    private void cards() {
        Recipient recipient = new Recipient(MAIL, NAME, NAME, WORDS, shop.clock.instant());
        Card own = rewards.cards.desk.issue(card(Optional.of(MARIA), recipient));
        rewards.cards.desk.block(own.cardId(), NOTE);
        rewards.cards.desk.adjust(own.cardId(), new BigDecimal("5.00"), id(), NOTE);
        rewards.cards.desk.issue(card(Optional.empty(), new Recipient(MAIL, NAME, "", WORDS, shop.clock.instant())));
    }

    private static CardOrder card(Optional<Long> owner, Recipient recipient) {
        return new CardOrder(
                CardOrigin.GIVEN,
                id(),
                new BigDecimal("30.00"),
                "EUR",
                owner,
                Optional.of(recipient),
                Optional.empty(),
                owner.map(mine -> NOTE));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private List<String> textColumns() {
        return shop.jdbc.query("""
                SELECT UPPER(TABLE_NAME), UPPER(COLUMN_NAME) FROM INFORMATION_SCHEMA.COLUMNS
                WHERE UPPER(TABLE_NAME) LIKE 'LOY@_%' ESCAPE '@' AND UPPER(TABLE_NAME) NOT LIKE 'LOY@_QRTZ%' ESCAPE '@'
                    AND UPPER(TABLE_NAME) <> 'LOY_SCHEMA_HISTORY'
                    AND (UPPER(DATA_TYPE) LIKE '%CHAR%' OR UPPER(DATA_TYPE) LIKE '%TEXT%')""", (row, i) -> row.getString(1) + "." + row.getString(2));
    }

    /** Those with a part of the name, the address or the birthday. */
    private List<String> holdingThePerson(List<String> columns) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += AT_ONCE) {
            List<String> some = columns.subList(from, Math.min(columns.size(), from + AT_ONCE));
            String question = some.stream().map(this::holdsThePerson).collect(Collectors.joining(" UNION ALL "));
            found.addAll(shop.jdbc.queryForList(question, String.class));
        }
        return found.stream().sorted().toList();
    }

    private String holdsThePerson(String column) {
        String[] parts = column.split("\\.");
        return """
                SELECT CAST('%3$s' AS VARCHAR(100)) FROM %2$s WHERE LOWER(%1$s) LIKE '%%zyxmaria%%'
                OR LOWER(%1$s) LIKE '%%quillrossi%%' OR %1$s LIKE '1990-06-1_' HAVING COUNT(*) > 0""".formatted(parts[1], parts[0], column);
    }

    /** What was kept to know her address again: a hash, and the link that was sent there. */
    private int ofHerAddress() {
        return shop.jdbc.queryForObject(
                "SELECT (SELECT COUNT(*) FROM LOY_CONFIRMED_ADDRESS) + (SELECT COUNT(*) FROM LOY_ADDRESS_LINK)"
                        + " FROM LOY_RULE_VERSION WHERE VERSION_NO = 1",
                Integer.class);
    }

    private Map<String, Object> figures() {
        return shop.jdbc.queryForMap("""
                SELECT (SELECT SUM(POINTS) FROM LOY_ENTRY) AS POINTS, (SELECT COUNT(*) FROM LOY_ENTRY) AS ENTRIES,
                    (SELECT SUM(LIFETIME_POINTS) FROM LOY_ACCOUNT) AS LIFETIME, (SELECT SUM(BALANCE) FROM LOY_PURSE) AS MONEY,
                    (SELECT SUM(AMOUNT) FROM LOY_PURSE_ENTRY) AS MOVED, (SELECT COUNT(*) FROM LOY_CARD) AS CARDS,
                    (SELECT COUNT(*) FROM LOY_GRANT) AS GRANTS, (SELECT COUNT(*) FROM LOY_REFERRAL) AS REFERRALS,
                    (SELECT COUNT(*) FROM LOY_SESSION WHERE STATE = 'DONE') AS SESSIONS,
                    (SELECT SUM(POINTS_GIVEN - POINTS_TAKEN) FROM LOY_RANKING_DAY) AS RANKED
                FROM LOY_RULE_VERSION WHERE VERSION_NO = 1""");
    }
}
