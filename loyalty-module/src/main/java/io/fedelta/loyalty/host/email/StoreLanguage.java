package io.fedelta.loyalty.host.email;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.common.locale.service.LocaleService;

/** The store's own language, for mails to the merchant; English if the store has none. */
public class StoreLanguage implements Supplier<Locale> {

    private final LocaleService locales;

    public StoreLanguage(LocaleService locales) {
        this.locales = locales;
    }

    @Override
    public Locale get() {
        return Optional.ofNullable(locales.findDefaultLocale())
                .map(preset -> Locale.forLanguageTag(preset.getLocaleCode().replace('_', '-')))
                .orElse(Locale.ENGLISH);
    }
}
