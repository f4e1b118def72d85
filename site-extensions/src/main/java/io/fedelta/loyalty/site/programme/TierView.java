package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A tier and what it brings. */
public final class TierView {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final String name;
    private final String colour;
    private final Term threshold;
    private final List<Term> benefits;

    TierView(Tier tier, TierRules rules, String currency, Instant now, PageFormat format) {
        this.name = tier.name();
        this.colour = COLOUR.matcher(tier.colour()).matches() ? tier.colour() : "inherit";
        this.threshold = rules.by() == By.POINTS
                ? Term.of("loyalty.programme.tier.from.points", tier.threshold())
                : Term.of("loyalty.programme.tier.from.spend", format.shortMoney(tier.threshold(), currency));
        this.benefits = benefits(tier, rules.hasSecrets(tier, now), format);
    }

    private static List<Term> benefits(Tier tier, boolean early, PageFormat format) {
        return Stream.of(
                        when(
                                tier.multiplier().compareTo(BigDecimal.ONE) > 0,
                                CampaignView.multiplier(tier.multiplier(), format)),
                        when(
                                tier.discountPercent().signum() > 0,
                                Term.of("loyalty.programme.tier.discount", format.decimal(tier.discountPercent()))),
                        when(early, Term.of("loyalty.programme.tier.early")))
                .flatMap(benefit -> benefit)
                .toList();
    }

    private static Stream<Term> when(boolean given, Term benefit) {
        return given ? Stream.of(benefit) : Stream.empty();
    }

    public String getName() {
        return name;
    }

    /** CSS. */
    public String getColour() {
        return colour;
    }

    public Term getThreshold() {
        return threshold;
    }

    public List<Term> getBenefits() {
        return benefits;
    }
}
