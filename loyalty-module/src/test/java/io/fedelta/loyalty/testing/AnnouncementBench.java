package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.Words;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.audience.dao.HeadcountRows;
import io.fedelta.loyalty.audience.dao.NewRewardRows;
import io.fedelta.loyalty.audience.dao.PaceRows;
import io.fedelta.loyalty.audience.dao.RecipientRows;
import io.fedelta.loyalty.audience.service.AnnouncementMail;
import io.fedelta.loyalty.audience.service.AnnouncementRelease;
import io.fedelta.loyalty.audience.service.Announcements;
import io.fedelta.loyalty.audience.service.CountingAudience;
import io.fedelta.loyalty.audience.service.Headcounts;
import io.fedelta.loyalty.audience.service.JdbcAnnouncements;
import io.fedelta.loyalty.audience.service.JdbcHeadcounts;
import io.fedelta.loyalty.audience.service.LeftBehind;
import io.fedelta.loyalty.audience.service.Letters;
import io.fedelta.loyalty.audience.service.MemberFields;
import io.fedelta.loyalty.audience.service.NotingRecipients;
import io.fedelta.loyalty.audience.service.ProgrammeWords;
import io.fedelta.loyalty.audience.service.Strides;
import io.fedelta.loyalty.audience.service.Topics;
import io.fedelta.loyalty.audience.service.Untold;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.dao.BatchRows;
import io.fedelta.loyalty.batch.dao.ChunkRows;
import io.fedelta.loyalty.batch.service.BatchLeases;
import io.fedelta.loyalty.batch.service.BatchSteps;
import io.fedelta.loyalty.batch.service.BatchTask;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.batch.service.JdbcBatches;
import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.dao.ConsentRows;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.consent.service.JdbcConsents;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.host.customer.CustomerAudiences;
import io.fedelta.loyalty.host.email.StoreWords;
import io.fedelta.loyalty.message.dao.AnnouncedRows;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.message.dao.SubscriptionRows;
import io.fedelta.loyalty.message.service.AnnouncementOutbox;
import io.fedelta.loyalty.message.service.Delivery;
import io.fedelta.loyalty.message.service.JdbcAnnouncementOutbox;
import io.fedelta.loyalty.message.service.JdbcDelivery;
import io.fedelta.loyalty.message.service.JdbcSubscriptions;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.message.service.WantedMail;
import io.fedelta.loyalty.ranking.dao.FilterSql;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.JdbcCodes;
import io.fedelta.loyalty.referral.service.ReferralLinks;
import io.fedelta.loyalty.reward.service.RewardText;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** A {@link RewardBench} with announcements as a shop wires them, and the host's customers as far as they are read. */
public final class AnnouncementBench {

    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** So many customers, and no more. */
    public static final int COUNTED_AT_ONCE = 4;

    public final RewardBench shop;
    public final CustomerAudiences audiences;
    public final AnnouncementRows rows;
    public final Headcounts headcounts;
    public final Announcements announcements;
    public final AnnouncementRelease release;
    public final LeftBehind leftBehind;
    public final Topics topics;
    public final Untold untold;
    public final Letters letters;
    public final ProgrammeWords programmeWords;
    public final Words words;
    public final Consents consents;
    public final Subscriptions subscriptions;
    public final Delivery delivery;
    public final FakeMailer mailer = new FakeMailer();
    public final Batches batches;
    public final BatchTask batchTask;

    private AnnouncementBench(RewardBench shop) {
        this.shop = shop;
        LoyaltyBench loyalty = shop.loyalty;
        words = words();
        RewardText page = new RewardText("https://studio.example", ZoneOffset.UTC);
        programmeWords = new ProgrammeWords(loyalty.programme, shop.rewards, page, () -> "EUR", words);
        Customers customers = this::find;
        Codes codes = new JdbcCodes(loyalty.jdbc, customers, text -> text, loyalty.transactions, loyalty.clock);
        letters = new Letters(new MemberFields(
                programmeWords,
                words,
                loyalty.ledger,
                shop.rewards,
                page,
                codes,
                new ReferralLinks("https://studio.example")));
        audiences = new CustomerAudiences(loyalty.jdbc, new FilterSql(name -> name.toLowerCase(Locale.ROOT)), ROME);
        rows = new AnnouncementRows(loyalty.jdbc);
        RecipientRows recipients = new RecipientRows(loyalty.jdbc);
        PaceRows paces = new PaceRows(loyalty.jdbc);
        topics = new Topics(shop.rewards, loyalty.programme, loyalty.clock, ROME);
        untold = new Untold(new NewRewardRows(loyalty.jdbc), rows, topics, loyalty.programme, loyalty.clock);
        AnnouncementOutbox outbox = new JdbcAnnouncementOutbox(new AnnouncedRows(loyalty.jdbc, loyalty.clock));
        HeadcountRows counts = new HeadcountRows(loyalty.jdbc);
        Strides strides = new Strides(audiences, COUNTED_AT_ONCE);
        List<BatchWork> works = List.of(
                new NotingRecipients(rows, audiences, recipients, loyalty.clock),
                new CountingAudience(counts, audiences, strides));
        BatchRows batchRows = new BatchRows(loyalty.jdbc, loyalty.clock);
        ChunkRows chunks = new ChunkRows(loyalty.jdbc, loyalty.clock);
        batches = new JdbcBatches(batchRows, chunks, works, loyalty.transactions);
        batchTask = new BatchTask(
                new BatchSteps(batchRows, chunks),
                new BatchLeases(chunks, loyalty.transactions),
                works,
                loyalty.transactions);
        announcements = announcementsBy(batches);
        headcounts = new JdbcHeadcounts(counts, rows, audiences, strides, batches, loyalty.transactions, loyalty.clock);
        release = new AnnouncementRelease(
                rows, recipients, paces, outbox, loyalty.programme, loyalty.transactions, loyalty.clock);
        leftBehind = new LeftBehind(rows, batches, loyalty.transactions, loyalty.clock);
        consents = new JdbcConsents(new ConsentRows(loyalty.jdbc), loyalty.transactions);
        subscriptions = new JdbcSubscriptions(
                new SubscriptionRows(loyalty.jdbc, loyalty.clock), loyalty.transactions, "https://studio.example/");
        delivery = new JdbcDelivery(
                new MessageRows(loyalty.jdbc, loyalty.clock),
                WantedMail.among(List.of(new AnnouncementMail(rows, letters, consents, customers)), subscriptions),
                mailer,
                loyalty.transactions,
                loyalty.clock);
    }

    /** Announcements of a node whose batches behave like that. */
    public Announcements announcementsBy(Batches others) {
        LoyaltyBench loyalty = shop.loyalty;
        return new JdbcAnnouncements(
                rows,
                new RecipientRows(loyalty.jdbc),
                new PaceRows(loyalty.jdbc),
                audiences,
                topics,
                others,
                new JdbcAnnouncementOutbox(new AnnouncedRows(loyalty.jdbc, loyalty.clock)),
                loyalty.programme,
                loyalty.transactions,
                loyalty.clock);
    }

    /** The programme is on, with ratio 1; nobody is there yet. */
    public static AnnouncementBench on(TestDatabase database) {
        RewardBench shop = RewardBench.on(database);
        shop.jdbc.execute("CREATE TABLE BLC_CUSTOMER (CUSTOMER_ID BIGINT PRIMARY KEY, FIRST_NAME VARCHAR(255),"
                + " LAST_NAME VARCHAR(255), EMAIL_ADDRESS VARCHAR(255), IS_REGISTERED BOOLEAN, DEACTIVATED BOOLEAN,"
                + " LOCALE_CODE VARCHAR(20))");
        return new AnnouncementBench(shop);
    }

    /** Another node on the same tables, with a clock and a mail server of its own. */
    public static AnnouncementBench on(DataSource shared) {
        return new AnnouncementBench(RewardBench.on(shared));
    }

    public static Words words() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:/messages/LoyaltyMailMessages");
        messages.setFallbackToSystemLocale(false);
        return new StoreWords(messages);
    }

    /** A registered customer who has said yes. */
    public AnnouncementBench member(long id, String firstName, String locale) {
        customer(id, firstName, "m" + id + "@example.com", locale, true);
        return saying(id, true);
    }

    public void customer(long id, String firstName, String email, String locale, boolean registered) {
        shop.jdbc.update(
                "INSERT INTO BLC_CUSTOMER VALUES (?, ?, 'Rossi', ?, ?, FALSE, ?)",
                id,
                firstName,
                email,
                registered,
                locale);
    }

    public AnnouncementBench saying(long id, boolean yes) {
        consents.say(new Consent(id, yes, "words", Locale.ENGLISH, Consent.Origin.ACCOUNT, shop.clock.instant()));
        return this;
    }

    public static Draft free(Audience audience, String subject, String body) {
        return new Draft(Template.FREE_TEXT, 0, audience, List.of(new Text("en", subject, body)), "Anna\nStudio Luce");
    }

    /** Notes all recipients, as a node does in the background. */
    public void prepare() {
        batchTask.run();
    }

    /** Lets everything leave, however long that takes. */
    public void sendAll() {
        prepare();
        for (int seconds = 0; seconds < 1_000 && isSending(); seconds++) {
            release.run();
            shop.clock.advance(Duration.ofSeconds(5));
        }
        deliver();
    }

    private boolean isSending() {
        return 0
                < shop.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ANNOUNCEMENT WHERE STATE = 'SENDING'", Long.class);
    }

    public void deliver() {
        int sent;
        do {
            sent = delivery.deliverDue(50);
        } while (sent > 0);
    }

    /** How many mails each account has in the outbox. */
    public Map<Long, Long> mails() {
        return shop
                .jdbc
                .queryForList("SELECT ACCOUNT_ID FROM LOY_MESSAGE WHERE KIND = 'ANNOUNCEMENT'", Long.class)
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Map<Long, CustomerFacts> find(Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> shop
                        .jdbc
                        .query(
                                "SELECT * FROM BLC_CUSTOMER WHERE CUSTOMER_ID = ?",
                                (row, n) -> new CustomerFacts(
                                        id,
                                        row.getString("FIRST_NAME"),
                                        row.getString("LAST_NAME"),
                                        Optional.ofNullable(row.getString("EMAIL_ADDRESS")),
                                        row.getBoolean("IS_REGISTERED"),
                                        Locale.forLanguageTag(row.getString("LOCALE_CODE"))),
                                id)
                        .stream())
                .collect(Collectors.toMap(CustomerFacts::customerId, Function.identity()));
    }
}
