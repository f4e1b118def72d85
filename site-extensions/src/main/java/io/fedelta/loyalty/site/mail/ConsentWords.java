package io.fedelta.loyalty.site.mail;

import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.Consent.Origin;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;

/** What a customer says, with the words that the customer's page shows. */
public class ConsentWords {

    static final String KEY = "loyalty.consent.words";

    private final MessageSource messages;
    private final Clock clock;

    public ConsentWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Consent said(long customerId, boolean given, Origin origin) {
        Locale locale = language();
        String words = messages.getMessage(KEY, null, locale);
        return new Consent(customerId, given, words, locale, origin, Moments.now(clock));
    }

    private static Locale language() {
        return Optional.ofNullable(BroadleafRequestContext.getBroadleafRequestContext())
                .map(BroadleafRequestContext::getJavaLocale)
                .orElse(Locale.ENGLISH);
    }
}
