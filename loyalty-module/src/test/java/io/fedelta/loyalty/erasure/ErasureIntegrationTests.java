package io.fedelta.loyalty.erasure;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.dao.ConsentRows;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.consent.service.JdbcConsents;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.erasure.service.Erasure;
import io.fedelta.loyalty.erasure.service.JdbcErasure;
import io.fedelta.loyalty.erasure.service.NamedCustomers;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.referral.service.CodeErasure;
import io.fedelta.loyalty.referral.service.JdbcCodes;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureIntegrationTests {

    private static final long MARIA = 7;
    private static final long PAOLO = 8;
    private static final String NAME = "Zyxmaria Quillrossi";
    private static final String MAIL = "zyxmaria@example.org";
    /** Nobody sends mails here, and what was sent is written without its mail. */
    private static final Set<String> UNATTENDED = Set.of("message-leaves-in-time", "sending-has-mail");

    private RewardBench bench;
    private JdbcCodes codes;
    private Erasure erasure;

    @ParameterizedTest
    @EnumSource
    void no_text_of_the_person_is_left_anywhere_and_every_figure_is_as_before(TestDatabase database) {
        open(database);
        fill(MARIA);
        assertThat(traces()).hasSizeGreaterThan(15);
        Map<String, Object> before = figures();
        assertThat(verify()).isEmpty();

        erasure.erase(MARIA, Grounds.ASKED, "anna");

        assertThat(traces()).isEmpty();
        assertThat(figures()).isEqualTo(before);
        assertThat(verify()).isEmpty();
        assertThat(erasure.find(MARIA)).map(ErasureRecord::actor).contains("anna");
    }

    @ParameterizedTest
    @EnumSource
    void doing_it_again_takes_what_was_written_since_and_a_failure_leaves_all_as_it_was(TestDatabase database) {
        open(database);
        fill(MARIA);
        List<String> all = traces();
        bench.jdbc.execute("ALTER TABLE LOY_ERASURE RENAME TO AWAY");
        assertThatThrownBy(() -> erasure.erase(MARIA, Grounds.ASKED, "anna")).isInstanceOf(RuntimeException.class);
        assertThat(traces()).isEqualTo(all);
        bench.jdbc.execute("ALTER TABLE AWAY RENAME TO LOY_ERASURE");

        erasure.erase(MARIA, Grounds.ASKED, "anna");
        String code = codes.of(MARIA).orElseThrow().text().value();
        adjust(MARIA, 5, "for " + NAME);
        erasure.erase(MARIA, Grounds.NO_LONGER_NEEDED, "bruno");

        assertThat(traces()).isEmpty();
        assertThat(codes.of(MARIA).orElseThrow().text().value()).isEqualTo(code);
        assertThat(erasure.find(MARIA)).map(ErasureRecord::grounds).contains(Grounds.NO_LONGER_NEEDED);
    }

    @ParameterizedTest
    @EnumSource
    void others_keep_their_texts_and_namesakes_their_codes(TestDatabase database) {
        open(database);
        bench.customers.put(PAOLO, customer(PAOLO, "zyxpaolo@example.org"));
        fill(MARIA);
        codes.give(PAOLO);
        adjust(PAOLO, 10, "goodwill for a namesake");
        String code = codes.of(PAOLO).orElseThrow().text().value();

        erasure.erase(MARIA, Grounds.ASKED, "anna");

        assertThat(codes.of(PAOLO).orElseThrow().text().value()).isEqualTo(code).endsWith("-2");
        assertThat(bench.loyalty.ledger.history(PAOLO, 0, 10).rows().get(0).note())
                .map(ManualNote::reason)
                .contains("goodwill for a namesake");
        assertThat(erasure.find(PAOLO)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_copies_names_finds_none_of_an_erased_customer(TestDatabase database) {
        open(database);
        bench.customers.put(PAOLO, customer(PAOLO, "zyxpaolo@example.org"));
        NamedCustomers named = new NamedCustomers(this::find, bench.jdbc);
        erasure.erase(MARIA, Grounds.DELETED, "shop");

        assertThat(named.find(List.of(MARIA, PAOLO))).containsOnlyKeys(PAOLO);
        assertThat(bench.jdbc.queryForList(
                        "SELECT COUNT(*) FROM LOY_RANKING_CHANGE WHERE ACCOUNT_ID = 7", Integer.class))
                .allSatisfy(changes -> assertThat(changes).isPositive());
    }

    @ParameterizedTest
    @EnumSource
    void a_card_that_is_still_to_be_sent_to_somebody_else_keeps_its_way(TestDatabase database) {
        open(database);
        Card card = bench.cards.ofCustomer(MARIA, "20.00");
        bench.jdbc.update(
                "UPDATE LOY_CARD SET RECIPIENT = 'friend@example.org', RECIPIENT_SOUGHT = 'friend@example.org', SENDER = ?,"
                        + " SEND_AT = TIMESTAMP '2027-01-01 00:00:00' WHERE CARD_ID = ?",
                NAME,
                card.cardId());

        erasure.erase(MARIA, Grounds.ASKED, "anna");

        assertThat(bench.jdbc.queryForMap("SELECT RECIPIENT, SENDER FROM LOY_CARD WHERE CARD_ID = ?", card.cardId()))
                .containsEntry("RECIPIENT", "friend@example.org")
                .containsEntry("SENDER", null);
    }

    @ParameterizedTest
    @EnumSource
    void who_was_erased_gets_no_advertising_any_more_and_the_proof_of_consent_stays(TestDatabase database) {
        open(database);
        Consents consents = new JdbcConsents(new ConsentRows(bench.jdbc), bench.loyalty.transactions);
        consents.say(new Consent(
                MARIA, true, "Send me news", Locale.ITALIAN, Consent.Origin.REGISTRATION, bench.clock.instant()));

        erasure.erase(MARIA, Grounds.ASKED, "anna");
        erasure.erase(MARIA, Grounds.ASKED, "anna");

        assertThat(consents.last(MARIA)).map(Consent::given).contains(false);
        assertThat(bench.jdbc.queryForList(
                        "SELECT WORDS FROM LOY_CONSENT WHERE ACCOUNT_ID = 7 ORDER BY CONSENT_NO", String.class))
                .containsExactly("Send me news", "");
    }

    private void open(TestDatabase database) {
        bench = RewardBench.on(database).withLadder();
        bench.customers.put(MARIA, customer(MARIA, MAIL));
        codes = new JdbcCodes(bench.jdbc, this::find, text -> text, bench.loyalty.transactions, bench.clock);
        erasure = new JdbcErasure(
                bench.jdbc, new CodeErasure(bench.jdbc), this::find, bench.loyalty.transactions, bench.clock);
    }

    private Map<Long, CustomerFacts> find(Collection<Long> ids) {
        return ids.stream()
                .filter(bench.customers::containsKey)
                .collect(Collectors.toMap(id -> id, bench.customers::get));
    }

    private static CustomerFacts customer(long id, String mail) {
        return new CustomerFacts(id, "Zyxmaria", "Quillrossi", Optional.of(mail), true, Locale.ENGLISH);
    }

    /** By the ordinary services, and where these want a whole store by what they write. */
    private void fill(long account) {
        String words = "Dear " + NAME + ", write to " + MAIL;
        bench.loyalty.place(order(1).of(account).line("120.00").paid(MovableClock.START));
        adjust(account, 300, words);
        adjust(account, -5, words);
        codes.give(account);
        bench.rewards.grants(account).stream()
                .filter(grant -> grant.isHeld())
                .limit(1)
                .forEach(grant -> bench.jdbc.update(
                        "UPDATE LOY_GRANT SET REASON = ?, ACTOR = 'anna' WHERE GRANT_ID = ?", words, grant.grantId()));
        bench.jdbc.update("INSERT INTO LOY_REWARD_SENDING (SENDING_ID, GRANT_ID, WORDS, ACTOR, SENT_AT)"
                + " SELECT 's1', MIN(GRANT_ID), '" + words + "', 'anna', MIN(GRANTED_AT) FROM LOY_GRANT");
        Card card = bench.cards.ofCustomer(account, "20.00");
        bench.jdbc.update(
                "UPDATE LOY_CARD SET RECIPIENT = ?, RECIPIENT_SOUGHT = ?, RECIPIENT_NAME = ?, SENDER = ?, WORDS = ?, REASON = ?, ACTOR = 'anna'"
                        + " WHERE CARD_ID = ?",
                MAIL,
                MAIL,
                NAME,
                NAME,
                words,
                words,
                card.cardId());
        Card foreign = bench.cards.given("30.00");
        bench.jdbc.update(
                "UPDATE LOY_CARD SET RECIPIENT = ?, RECIPIENT_SOUGHT = ?, RECIPIENT_NAME = ?, WORDS = ? WHERE CARD_ID = ?",
                MAIL,
                MAIL,
                NAME,
                words,
                foreign.cardId());
        write("INSERT INTO LOY_CARD_EVENT (CARD_ID, EVENT_NO, KIND, REASON, ACTOR, OCCURRED_AT)"
                + " SELECT CARD_ID, 1, 'BLOCKED', '" + words + "', 'anna', ISSUED_AT FROM LOY_CARD WHERE OWNER_ID = "
                + account);
        bench.jdbc.update("UPDATE LOY_CARD SET LAST_EVENT_NO = 1, STATE = 'BLOCKED' WHERE OWNER_ID = ?", account);
        write(
                "INSERT INTO LOY_ORDER_ACTION (ORDER_ID, ACTION_NO, KIND, AMOUNT, CURRENCY_CODE, DETAIL, REASON, ACTOR, REQUEST_ID, TAKEN_AT)"
                        + " VALUES (1, 1, 'RECORD', 5, 'EUR', '" + words + "', '" + words
                        + "', 'anna', 'r1', TIMESTAMP '2026-03-01 09:00:00')");
        write(
                "INSERT INTO LOY_ORDER_ACTION_STEP (ORDER_ID, ACTION_NO, STEP_NO, MOVE, AMOUNT, ASKS_GATEWAY, STATE, TRANSACTION_ID, ANSWER)"
                        + " VALUES (1, 1, 1, 'CAPTURE', 5, FALSE, 'DONE', 300, '" + words + "')");
        write("INSERT INTO LOY_NOTICE (NOTICE_ID, KIND, SUBJECT_ID, ACCOUNT_ID, DETAIL, CREATED_AT)"
                + " VALUES ('n1', 'CUSTOM_REWARD', 's', " + account + ", '" + words
                + "', TIMESTAMP '2026-03-01 09:00:00')");
        write("INSERT INTO LOY_NOTICE (NOTICE_ID, KIND, SUBJECT_ID, ACCOUNT_ID, DETAIL, CREATED_AT)"
                + " VALUES ('n2', 'REVIEW_QUEUE', 's', 99, 'ZYXMARIA-QUILLROSSI', TIMESTAMP '2026-03-01 09:00:00')");
        bench.jdbc.update("UPDATE LOY_MESSAGE SET LAST_ERROR = ? WHERE ACCOUNT_ID = ?", "550 " + MAIL, account);
        write(
                "INSERT INTO LOY_MEMBER (ACCOUNT_ID, BIRTHDAY, BIRTHDAY_MONTH_DAY, BIRTHDAY_COUNTS_FROM, BIRTHDAY_DONE_YEAR,"
                        + " BIRTHDAY_CHANGES, BIRTHDAY_SET_AT, BIRTHDAY_ACTOR, BIRTHDAY_REASON) VALUES (" + account
                        + ", '1990-06-15', 615, 2026, 2025, 0, TIMESTAMP '2026-03-01 09:00:00', 'anna', '" + words
                        + "')");
    }

    private void write(String sql) {
        bench.jdbc.update(sql);
    }

    private void adjust(long account, long points, String reason) {
        bench.loyalty.adjustments.adjust(
                account,
                Points.of(points),
                new ManualNote(reason, "anna"),
                UUID.randomUUID().toString());
    }

    /** Every text column of every table of ours that holds a part of the name or the address. */
    private List<String> traces() {
        List<String> columns = bench.jdbc.query(
                "SELECT TABLE_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS"
                        + " WHERE UPPER(TABLE_SCHEMA) IN ('PUBLIC', UPPER(?)) AND UPPER(TABLE_NAME) LIKE 'LOY@_%' ESCAPE '@' AND UPPER(TABLE_NAME) NOT LIKE 'LOY@_QRTZ%' ESCAPE '@'"
                        + " AND UPPER(TABLE_NAME) <> 'LOY_SCHEMA_HISTORY'"
                        + " AND UPPER(DATA_TYPE) LIKE '%CHAR%'",
                (row, i) -> row.getString(1) + "." + row.getString(2), database());
        return columns.stream().filter(this::holdsTheName).sorted().toList();
    }

    /** MariaDB shows the columns of its other databases as well. */
    private String database() {
        return bench.jdbc.execute((Connection connection) -> connection.getCatalog());
    }

    private boolean holdsTheName(String column) {
        String[] parts = column.split("\\.");
        return bench.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM " + parts[0] + " WHERE LOWER(" + parts[1]
                                + ") LIKE '%zyxmaria%' OR LOWER(" + parts[1] + ") LIKE '%quillrossi%' OR " + parts[1]
                                + " = '1990-06-15'",
                        Integer.class)
                > 0;
    }

    private Map<String, Object> figures() {
        return bench.jdbc.queryForMap(
                "SELECT (SELECT SUM(POINTS) FROM LOY_ENTRY) AS ENTRIES, (SELECT SUM(LIFETIME_POINTS) FROM LOY_ACCOUNT) AS KEPT,"
                        + " (SELECT COUNT(*) FROM LOY_ENTRY) AS WRITTEN, (SELECT SUM(BALANCE) FROM LOY_PURSE) AS MONEY,"
                        + " (SELECT SUM(AMOUNT) FROM LOY_PURSE_ENTRY) AS MOVED, (SELECT COUNT(*) FROM LOY_GRANT) AS GRANTS"
                        + " FROM LOY_RULE_VERSION WHERE VERSION_NO = 1");
    }

    private List<String> verify() {
        return new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.clock)
                .run().stream()
                        .map(Finding::check)
                        .distinct()
                        .filter(check -> !UNATTENDED.contains(check))
                        .toList();
    }
}
