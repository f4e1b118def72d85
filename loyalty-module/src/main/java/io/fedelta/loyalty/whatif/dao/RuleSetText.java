package io.fedelta.loyalty.whatif.dao;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fedelta.loyalty.programme.dao.RulesText;
import io.fedelta.loyalty.whatif.LadderStep;
import io.fedelta.loyalty.whatif.RuleSet;
import java.util.List;

/** A set of rules as text: the ladder in one line, the rules in the next. */
final class RuleSetText {

    private static final TypeReference<List<LadderStep>> LADDER = new TypeReference<>() {};

    private final RulesText rules = new RulesText();
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    String write(RuleSet set) {
        try {
            return mapper.writeValueAsString(set.ladder()) + "\n" + rules.write(set.rules());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A ladder that cannot be written: " + set.ladder(), e);
        }
    }

    RuleSet read(String text) {
        int line = text.indexOf('\n');
        try {
            return new RuleSet(rules.read(text.substring(line + 1)), mapper.readValue(text.substring(0, line), LADDER));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A ladder that cannot be read: " + text, e);
        }
    }
}
