package io.fedelta.loyalty.audience;

import java.util.Locale;

/** The store's words in a language. */
public interface Words {

    /** @param values for {0}, {1} … */
    String say(String key, Locale locale, Object... values);
}
