package io.fedelta.loyalty.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.SpendingReturnedExplanation;
import io.fedelta.loyalty.ledger.SpentExplanation;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class SpendingViewTests {

    private static final AdminFormat FORMAT = new AdminFormat(Locale.US, ZoneId.of("Europe/Rome"));
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/LoyaltyAdminMessages");

    @Test
    void points_that_paid_name_the_money_and_the_rate() {
        ExplanationView view = new ExplanationView(
                new SpentExplanation("EUR", new BigDecimal("3.00"), 100, new BigDecimal("5")), FORMAT);

        assertThat(words(view)).contains("3.00", "100 points for", "5.00", "60");
    }

    @Test
    void points_that_came_back_name_what_was_given_back_and_what_had_come_before() {
        ExplanationView view = new ExplanationView(
                new SpendingReturnedExplanation(
                        2, Points.of(60), "EUR", new BigDecimal("3.00"), new BigDecimal("2.00"), Points.of(20)),
                FORMAT);

        assertThat(words(view))
                .contains("2.00", "3.00", "60 points of entry 2", "20 points had come back before", "20");
    }

    private static String words(ExplanationView view) {
        return new MessageFormat(WORDS.getString(view.getSpending().getKey()), Locale.US)
                .format(view.getSpending().getDetails());
    }
}
