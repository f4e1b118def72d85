package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.host.catalog.CatalogueNames;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the programme in force. Keeps nothing, so that pages are right after each edit. */
public class LiveProgrammes {

    private final Programme programme;
    private final Rewards rewards;
    private final CatalogueNames names;
    private final Clock clock;

    public LiveProgrammes(Programme programme, Rewards rewards, CatalogueNames names, Clock clock) {
        this.programme = programme;
        this.rewards = rewards;
        this.names = names;
        this.clock = clock;
    }

    /** While the programme is off, nothing but that. */
    LiveProgramme read() {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return rules.enabled() ? with(rules, rewards.ladder()) : LiveProgramme.OFF;
    }

    /** The same for pages that do not show rewards. */
    LiveProgramme readWithoutLadder() {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return rules.enabled() ? with(rules, List.of()) : LiveProgramme.OFF;
    }

    private LiveProgramme with(ProgrammeRules rules, List<RewardVersion> ladder) {
        List<Scope> scopes = LiveProgramme.notOver(rules, clock.instant()).stream()
                .map(Campaign::scope)
                .toList();
        return new LiveProgramme(
                rules,
                ladder,
                names.ofCategories(all(scopes, Scope::categories)),
                names.ofProducts(all(scopes, Scope::products)));
    }

    private static Set<Long> all(List<Scope> scopes, Function<Scope, Set<Long>> ids) {
        return scopes.stream().flatMap(scope -> ids.apply(scope).stream()).collect(Collectors.toSet());
    }
}
