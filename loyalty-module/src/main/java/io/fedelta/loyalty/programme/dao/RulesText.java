package io.fedelta.loyalty.programme.dao;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fedelta.loyalty.programme.ProgrammeRules;

/**
 * Rules as JSON, readable by older and newer nodes: what a text lacks is as in {@link ProgrammeRules#OFF}, what it has
 * too much is ignored.
 */
final class RulesText {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(ProgrammeRules rules) {
        try {
            return mapper.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rules that cannot be written: " + rules, e);
        }
    }

    ProgrammeRules read(String text) {
        try {
            JsonNode defaults = mapper.valueToTree(ProgrammeRules.OFF);
            JsonNode merged = mapper.readerForUpdating(defaults).readTree(text);
            return mapper.treeToValue(merged, ProgrammeRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rules that cannot be read: " + text, e);
        }
    }
}
