package io.fedelta.loyalty.host.tier;

import io.fedelta.loyalty.tier.StoreCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.money.Money;

/** The host's default currency; a store that has defined none is priced in that of its JVM. */
public class BroadleafStoreCurrency implements StoreCurrency {

    private final BroadleafCurrencyService currencies;

    public BroadleafStoreCurrency(BroadleafCurrencyService currencies) {
        this.currencies = currencies;
    }

    @Override
    public String code() {
        BroadleafCurrency preset = currencies.findDefaultBroadleafCurrency();
        return preset == null ? Money.defaultCurrency().getCurrencyCode() : preset.getCurrencyCode();
    }
}
