package io.fedelta.loyalty.programme.dao;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.fedelta.loyalty.programme.ProgrammeRules;
import java.io.IOException;
import java.time.Instant;

/**
 * Rules as JSON, readable by older and newer nodes: what a text lacks is as in {@link ProgrammeRules#OFF}, what it has
 * too much is ignored. Pure ASCII, so that cutting it never splits a character.
 */
public final class RulesText {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(moments())
            .build();

    public String write(ProgrammeRules rules) {
        try {
            return mapper.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rules that cannot be written: " + rules, e);
        }
    }

    public ProgrammeRules read(String text) {
        try {
            JsonNode defaults = mapper.valueToTree(ProgrammeRules.OFF);
            JsonNode merged = mapper.readerForUpdating(defaults).readTree(text);
            return mapper.treeToValue(merged, ProgrammeRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rules that cannot be read: " + text, e);
        }
    }

    private static SimpleModule moments() {
        return new SimpleModule()
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new MomentReader());
    }

    private static final class MomentReader extends StdScalarDeserializer<Instant> {

        MomentReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser text, DeserializationContext context) throws IOException {
            return Instant.parse(text.getText());
        }
    }
}
