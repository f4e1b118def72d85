package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.rewards.EarningRuleView;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How paid orders earn: the ratio, an example worked out by the code that awards, what counts and what does not. */
public final class EarningTermsView {

    private static final BigDecimal EXAMPLE = new BigDecimal("49.90");

    private final EarningRuleView rule;
    private final String exampleMoney;
    private final long examplePoints;
    private final Map<Sort, Boolean> counted;
    private final boolean onDelivery;

    EarningTermsView(ProgrammeRules rules, String currency, PageFormat format) {
        this.rule = new EarningRuleView(rules.ratio(), currency, format);
        this.exampleMoney = format.money(EXAMPLE, currency);
        this.examplePoints = points(rules, currency);
        this.counted = counted(rules.base());
        this.onDelivery = rules.cashOnDeliveryCounts();
    }

    private static long points(ProgrammeRules rules, String currency) {
        BaseComponent item = new BaseComponent(Sort.ITEM, "", "", 1, EXAMPLE, true);
        return new PaymentExplanation(currency, rules.ratio().pointsPerUnit(), List.of(item), BigDecimal.ZERO)
                .points()
                .value();
    }

    private static Map<Sort, Boolean> counted(EarningBase base) {
        return new EnumMap<>(Map.of(
                Sort.ITEM, true,
                Sort.GIFT_CARD_ITEM, base.includeGiftCardItems(),
                Sort.TAX, base.includeTax(),
                Sort.SHIPPING, base.includeShipping(),
                Sort.FEE, base.includeFees()));
    }

    public EarningRuleView getRule() {
        return rule;
    }

    public String getExampleMoney() {
        return exampleMoney;
    }

    public long getExamplePoints() {
        return examplePoints;
    }

    /** Message keys. */
    public List<String> getCounts() {
        return keys(true);
    }

    /** Message keys. */
    public List<String> getLeftOut() {
        return keys(false);
    }

    private List<String> keys(boolean counting) {
        return counted.entrySet().stream()
                .filter(sort -> sort.getValue() == counting)
                .map(sort -> "loyalty.programme.sort." + sort.getKey())
                .toList();
    }

    /** Whether orders paid on delivery count as soon as they are placed. */
    public boolean isOnDelivery() {
        return onDelivery;
    }
}
