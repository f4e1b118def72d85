package io.fedelta.loyalty.host.payment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;

/**
 * What became of a step that a gateway was asked for.
 *
 * @param amount how much really moved, if the gateway has told
 * @param fields by which the gateway knows it
 */
record StepAnswer(boolean happened, Optional<BigDecimal> amount, String text, Map<String, String> fields) {

    static StepAnswer of(PaymentResponseDTO response) {
        return new StepAnswer(
                response.isSuccessful(),
                Optional.ofNullable(response.getAmount()).map(Money::getAmount),
                Objects.requireNonNullElse(response.getRawResponse(), ""),
                Objects.requireNonNullElse(response.getResponseMap(), Map.of()));
    }

    /** What a person knows who asked the gateway's people. */
    static StepAnswer byHand(boolean happened, String actor) {
        return new StepAnswer(happened, Optional.empty(), actor, Map.of());
    }

    /** Less than was asked for if the gateway says so; never more than that, and never nothing. */
    BigDecimal moved(BigDecimal asked) {
        return amount.filter(told -> told.signum() > 0).map(asked::min).orElse(asked);
    }
}
