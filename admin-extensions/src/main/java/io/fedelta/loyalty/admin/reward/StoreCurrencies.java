package io.fedelta.loyalty.admin.reward;

import io.fedelta.loyalty.reward.RewardLimits;
import java.util.List;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;

/** The currencies a reward may be in: those the store has set up, or any if it has set up none. */
public class StoreCurrencies {

    private final BroadleafCurrencyService currencies;

    public StoreCurrencies(BroadleafCurrencyService currencies) {
        this.currencies = currencies;
    }

    public boolean accept(String code) {
        List<String> inStore = codes();
        return inStore.isEmpty() ? RewardLimits.isCurrency(code) : inStore.contains(code);
    }

    /** In the order of their codes. */
    List<String> codes() {
        return currencies.getAllCurrencies().stream()
                .map(BroadleafCurrency::getCurrencyCode)
                .filter(RewardLimits::isCurrency)
                .distinct()
                .sorted()
                .toList();
    }

    /** Empty text if the store has no default. */
    public String defaultCode() {
        BroadleafCurrency currency = currencies.findDefaultBroadleafCurrency();
        return currency == null ? "" : currency.getCurrencyCode();
    }
}
