package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A campaign that runs or is to come. */
public final class CampaignView {

    private final String name;
    private final boolean running;
    private final Term effect;
    private final Term period;
    private final List<String> goods;
    private final List<String> tiers;

    private CampaignView(
            Campaign campaign, boolean running, List<String> goods, List<String> tiers, PageFormat format) {
        this.name = campaign.name();
        this.running = running;
        this.effect = effect(campaign.effect(), format);
        this.period = period(campaign, running, format);
        this.goods = goods;
        this.tiers = tiers;
    }

    /** Empty for a campaign that nobody can use: its goods or its tiers are gone, or what it multiplies is off. */
    static Optional<CampaignView> of(Campaign campaign, LiveProgramme programme, Instant now, PageFormat format) {
        List<String> goods = goods(campaign.scope(), programme);
        List<String> tiers = tiers(campaign, programme.rules());
        boolean pointless = goods.isEmpty() && !campaign.scope().isEverything()
                || tiers.isEmpty() && !campaign.tiers().isEmpty()
                || !hasEffect(campaign, programme.rules());
        return pointless
                ? Optional.empty()
                : Optional.of(new CampaignView(campaign, campaign.runsAt(now), goods, tiers, format));
    }

    /** Those that run or are to come, told by name, effect and time alone; the programme page tells the rest. */
    public static List<CampaignView> brief(ProgrammeRules rules, Instant now, PageFormat format) {
        return rules.enabled()
                ? LiveProgramme.notOver(rules, now).stream()
                        .filter(campaign -> hasEffect(campaign, rules))
                        .map(campaign -> new CampaignView(campaign, campaign.runsAt(now), List.of(), List.of(), format))
                        .toList()
                : List.of();
    }

    private static boolean hasEffect(Campaign campaign, ProgrammeRules rules) {
        return campaign.effect().kind() != Campaign.Kind.MULTIPLIER
                || rules.awardsPaymentPoints()
                || rules.awardsSessionPoints();
    }

    private static List<String> goods(Scope scope, LiveProgramme programme) {
        Function<Long, String> typeName = id ->
                programme.rules().sessions().type(id).map(SessionType::name).orElse(null);
        return Stream.of(
                        scope.categories().stream().map(programme.categories()::get),
                        scope.products().stream().map(programme.products()::get),
                        scope.sessionTypes().stream().map(typeName))
                .flatMap(names -> names.filter(name -> name != null).sorted())
                .toList();
    }

    private static List<String> tiers(Campaign campaign, ProgrammeRules rules) {
        return !rules.tiers().enabled()
                ? List.of()
                : rules.tiers().tiers().stream()
                        .filter(tier -> campaign.tiers().contains(tier.id()))
                        .map(Tier::name)
                        .toList();
    }

    private static Term effect(Campaign.Effect effect, PageFormat format) {
        return switch (effect.kind()) {
            case MULTIPLIER -> multiplier(effect.figure(), format);
            case BONUS_PER_ORDER -> Term.of("loyalty.programme.bonus.order", effect.points());
            case BONUS_PER_MEMBER -> Term.of("loyalty.programme.bonus.member", effect.points());
        };
    }

    static Term multiplier(BigDecimal factor, PageFormat format) {
        return Term.of("loyalty.programme.multiplier", format.decimal(factor), factor);
    }

    private static Term period(Campaign campaign, boolean running, PageFormat format) {
        String end = format.lastDay(campaign.until());
        return running
                ? Term.of("loyalty.programme.campaign.until", end)
                : Term.of("loyalty.programme.campaign.period", format.date(campaign.from()), end);
    }

    public String getName() {
        return name;
    }

    public boolean isRunning() {
        return running;
    }

    public Term getEffect() {
        return effect;
    }

    public Term getPeriod() {
        return period;
    }

    /** What it is about: names of categories, products and session types; empty for everything. */
    public List<String> getGoods() {
        return goods;
    }

    /** Whom it is for: names of tiers; empty for everybody. */
    public List<String> getTiers() {
        return tiers;
    }
}
