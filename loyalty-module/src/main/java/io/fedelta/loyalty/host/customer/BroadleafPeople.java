package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.referral.Mailbox;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.referral.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the host's customers with the addresses and phones they have left, at their accounts and with their orders. */
public class BroadleafPeople implements People {

    private static final String ADDRESSES = """
            SELECT A.ADDRESS_LINE1, A.POSTAL_CODE, A.PRIMARY_PHONE, P.PHONE_NUMBER
            FROM BLC_ADDRESS A LEFT JOIN BLC_PHONE P ON P.PHONE_ID = A.PHONE_PRIMARY_ID WHERE A.ADDRESS_ID IN (
                SELECT C.ADDRESS_ID FROM BLC_CUSTOMER_ADDRESS C WHERE C.CUSTOMER_ID = ?
                UNION SELECT G.ADDRESS_ID FROM BLC_FULFILLMENT_GROUP G JOIN BLC_ORDER O ON O.ORDER_ID = G.ORDER_ID
                    WHERE O.CUSTOMER_ID = ? AND O.ORDER_STATUS = 'SUBMITTED'
                UNION SELECT B.ADDRESS_ID FROM BLC_ORDER_PAYMENT B JOIN BLC_ORDER O ON O.ORDER_ID = B.ORDER_ID
                    WHERE O.CUSTOMER_ID = ? AND O.ORDER_STATUS = 'SUBMITTED')""";
    private static final String PHONES = """
            SELECT P.PHONE_NUMBER FROM BLC_PHONE P JOIN BLC_CUSTOMER_PHONE C ON C.PHONE_ID = P.PHONE_ID
            WHERE C.CUSTOMER_ID = ?""";
    private static final String ORDERS = """
            SELECT ORDER_ID FROM (
                SELECT O.ORDER_ID, O.SUBMIT_DATE FROM BLC_ORDER O
                WHERE O.CUSTOMER_ID = ? AND O.ORDER_STATUS = 'SUBMITTED'
                UNION SELECT O.ORDER_ID, O.SUBMIT_DATE FROM BLC_ORDER O
                WHERE O.EMAIL_ADDRESS IN (?, ?) AND O.ORDER_STATUS = 'SUBMITTED') FOUND
            ORDER BY SUBMIT_DATE, ORDER_ID LIMIT ?""";
    private static final String WITHOUT_CODE = """
             FROM BLC_CUSTOMER C WHERE C.CUSTOMER_ID > ? AND C.IS_REGISTERED = TRUE
            AND NOT EXISTS (SELECT 1 FROM LOY_REFERRAL_CODE R WHERE R.ACCOUNT_ID = C.CUSTOMER_ID)""";

    private static final String CALLED = """
            SELECT CUSTOMER_ID FROM BLC_CUSTOMER
            WHERE (CUSTOMER_ID = ? OR EMAIL_ADDRESS IN (?, ?)) AND IS_REGISTERED = TRUE
            ORDER BY CUSTOMER_ID LIMIT 10""";
    private static final String NAMED = "SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE IS_REGISTERED = TRUE";
    private static final String WORD =
            " AND (LOWER(FIRST_NAME) LIKE ? ESCAPE '!' OR LOWER(LAST_NAME) LIKE ? ESCAPE '!')";
    private static final String BY_NAME = " ORDER BY LAST_NAME, FIRST_NAME, CUSTOMER_ID LIMIT ?";
    private static final int SHORTEST_WORD = 2;
    private static final int MOST_WORDS = 5;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    /** A country's prefix may be there or not. */
    private static final int DIGITS_COMPARED = 9;

    private static final int FEWEST_DIGITS = 6;

    private final JdbcTemplate jdbc;
    private final Customers customers;

    public BroadleafPeople(JdbcTemplate jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    @Override
    public Optional<Person> find(long customerId) {
        return customers.find(customerId).filter(CustomerFacts::registered).map(this::person);
    }

    private Person person(CustomerFacts customer) {
        Set<String> addresses = new HashSet<>();
        Set<String> phones = new HashSet<>(phones(customer.customerId()));
        long id = customer.customerId();
        jdbc.query(
                ADDRESSES,
                row -> {
                    addresses.add(folded(row.getString("POSTAL_CODE") + row.getString("ADDRESS_LINE1")));
                    phone(row.getString("PRIMARY_PHONE")).ifPresent(phones::add);
                    phone(row.getString("PHONE_NUMBER")).ifPresent(phones::add);
                },
                id,
                id,
                id);
        return new Person(
                id,
                folded(customer.fullName()),
                customer.email().map(Mailbox::of).orElse(""),
                addresses,
                phones);
    }

    private List<String> phones(long customerId) {
        return jdbc.queryForList(PHONES, String.class, customerId).stream()
                .flatMap(number -> phone(number).stream())
                .toList();
    }

    /** Letters and digits of any script, small. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Optional<String> phone(String number) {
        String digits = number == null ? "" : number.replaceAll("\\D", "");
        return digits.length() < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of(digits.substring(Math.max(0, digits.length() - DIGITS_COMPARED)));
    }

    @Override
    public List<Long> called(String idOrAddress) {
        String typed = idOrAddress.strip();
        long id = ID.matcher(typed).matches() ? Long.parseLong(typed) : -1;
        return jdbc.queryForList(CALLED, Long.class, id, typed, typed.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Long> named(String words, int atMost) {
        List<String> beginnings = Stream.of(
                        words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .limit(MOST_WORDS)
                .map(word -> word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
        if (beginnings.isEmpty()) {
            return List.of();
        }
        Stream<Object> arguments =
                Stream.concat(beginnings.stream().flatMap(word -> Stream.of(word, word)), Stream.of(atMost));
        return jdbc.queryForList(NAMED + WORD.repeat(beginnings.size()) + BY_NAME, Long.class, arguments.toArray());
    }

    @Override
    public List<Long> orders(long customerId, int atMost) {
        String address =
                customers.find(customerId).flatMap(CustomerFacts::email).orElse("");
        return jdbc.queryForList(ORDERS, Long.class, customerId, address, address.toLowerCase(Locale.ROOT), atMost);
    }

    @Override
    public List<Long> withoutCode(long afterId, int atMost) {
        String sql = "SELECT C.CUSTOMER_ID" + WITHOUT_CODE + " ORDER BY C.CUSTOMER_ID LIMIT ?";
        return jdbc.queryForList(sql, Long.class, afterId, atMost);
    }

    @Override
    public long countWithoutCode() {
        return jdbc.queryForObject("SELECT COUNT(*)" + WITHOUT_CODE, Long.class, 0);
    }
}
