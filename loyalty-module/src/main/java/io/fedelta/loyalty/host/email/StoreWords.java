package io.fedelta.loyalty.host.email;

import io.fedelta.loyalty.audience.Words;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** By the store's message source, so that every text can be replaced by its key. */
public class StoreWords implements Words {

    private final MessageSource messages;

    public StoreWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values.length == 0 ? null : values, locale);
    }
}
