package io.fedelta.loyalty.ledger.dao;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.ManualExplanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.ResetExplanation;
import io.fedelta.loyalty.ledger.ReversalExplanation;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.ShortfallExplanation;
import io.fedelta.loyalty.ledger.SpendingReturnedExplanation;
import io.fedelta.loyalty.ledger.SpentExplanation;

/**
 * Explanations as JSON. Pure ASCII, so that any column keeps them and cutting never splits a character; decimals keep
 * their scale. What a later version adds, an older node ignores.
 */
public final class ExplanationText {

    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(Explanation.class, Typed.class)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(Explanation explanation) {
        try {
            return mapper.writerFor(Explanation.class).writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An explanation that cannot be written: " + explanation, e);
        }
    }

    /** @throws IllegalArgumentException if this is no explanation */
    public Explanation read(String text) {
        try {
            return mapper.readValue(text, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An explanation that cannot be read: " + text, e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PaymentExplanation.class, name = "PAYMENT"),
        @JsonSubTypes.Type(value = SessionExplanation.class, name = "SESSION"),
        @JsonSubTypes.Type(value = BonusExplanation.class, name = "BONUS"),
        @JsonSubTypes.Type(value = ClawBackExplanation.class, name = "CLAW_BACK"),
        @JsonSubTypes.Type(value = ShortfallExplanation.class, name = "SHORTFALL"),
        @JsonSubTypes.Type(value = SpentExplanation.class, name = "SPENT"),
        @JsonSubTypes.Type(value = SpendingReturnedExplanation.class, name = "SPENDING_RETURNED"),
        @JsonSubTypes.Type(value = ReversalExplanation.class, name = "REVERSAL"),
        @JsonSubTypes.Type(value = ResetExplanation.class, name = "RESET"),
        @JsonSubTypes.Type(value = ManualExplanation.class, name = "MANUAL")
    })
    private interface Typed {}
}
