package io.fedelta.loyalty.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;

/** What is typed into the dialogs, right and wrong. */
class OrderActionInputTests extends OrderDialogs {

    @Test
    void a_payment_is_recorded_with_reason_login_and_request() throws Exception {
        MvcResult result = mvc(record("25.00", "2026-11-21").param("memo", "receipt 7"));
        verify(actions)
                .take(
                        42,
                        new RecordPayment(
                                new BigDecimal("25.00"),
                                Instant.parse("2026-11-21T00:00:00Z"),
                                PaymentMethod.CASH,
                                "receipt 7"),
                        new ActionNote(REQUEST, new ManualNote("Deposit", "anna")));
        assertThat(view(result)).isEqualTo("ajaxredirect:/loyalty-orders/42/done/record");
    }

    @Test
    void money_of_today_came_now() throws Exception {
        mvc(record("25.00", "2026-11-22"));
        assertThat(((RecordPayment) command()).receivedAt()).isEqualTo(NOW);
    }

    @Test
    void money_of_the_order_s_day_came_with_the_order() throws Exception {
        mvc(record("25.00", "2026-11-20"));
        assertThat(((RecordPayment) command()).receivedAt()).isEqualTo(AnOrder.PLACED);
    }

    @Test
    void an_amount_is_refunded() throws Exception {
        mvc(form("refund").param("amount", "22.5").param("units[11]", ""));
        assertThat(command()).isEqualTo(new RefundAmount(new BigDecimal("22.5")));
    }

    @Test
    void a_refund_is_either_an_amount_or_units() throws Exception {
        assertThat(code(mvc(form("refund").param("amount", "1").param("units[11]", "1")), "amount"))
                .isEqualTo("LoyaltyOrder_amount_either");
        assertThat(code(mvc(form("refund").param("amount", "").param("units[11]", "")), "amount"))
                .isEqualTo("LoyaltyOrder_amount_either");
        assertNothingTaken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "x", "1e3", "99999999"})
    void odd_units_are_refused(String units) throws Exception {
        assertThat(code(mvc(form("refund").param("units[11]", units)), "units"))
                .isEqualTo("LoyaltyOrder_units_refused");
        assertNothingTaken();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ten",
                "1e19",
                "12345678901234567890",
                "NaN",
                "1.000,50",
                "1,000.50",
                "25,00",
                "25 €",
                "USD 25"
            })
    void what_is_no_amount_is_refused_in_its_field(String amount) throws Exception {
        assertThat(code(mvc(record(amount, "2026-11-21")), "amount")).isEqualTo("LoyaltyOrder_amount_refused");
        assertNothingTaken();
    }

    @ParameterizedTest
    @CsvSource({"it, '25,50', 25.50", "it, 1.000, ", "it, '1.000,50', ", "en, 25.50, 25.50", "en, '1,000', "})
    void the_decimal_sign_is_that_of_the_language(String language, String typed, BigDecimal read) throws Exception {
        language(language);
        mvc(record(typed, "2026-11-21"));
        if (read == null) {
            assertNothingTaken();
        } else {
            assertThat(((RecordPayment) command()).amount()).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21.11.2026", "2026-02-30", "tomorrow"})
    void what_is_no_date_is_refused_in_its_field(String date) throws Exception {
        assertThat(code(mvc(record("25.00", date)), "date")).isEqualTo("LoyaltyOrder_date_refused");
        assertNothingTaken();
    }

    @ParameterizedTest
    @EnumSource
    void without_a_reason_nothing_happens(OrderActionController.What what) throws Exception {
        mvc(unreasoned(what.name())
                .param("amount", "1")
                .param("date", "2026-11-21")
                .param("transactionId", "100")
                .param("givesBack", "true")
                .param("reason", " "));
        assertNothingTaken();
    }

    @Test
    void a_form_without_its_request_is_refused() throws Exception {
        mvc(post("/loyalty-orders/42/undo")
                .param("transactionId", "100")
                .param("reason", "R")
                .param("requestId", "1"));
        assertNothingTaken();
    }
}
