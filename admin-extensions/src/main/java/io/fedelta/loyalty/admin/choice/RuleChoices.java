package io.fedelta.loyalty.admin.choice;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Parts of the rules in force: session types or tiers. */
public class RuleChoices implements Choices {

    private final Programme programme;
    private final Function<ProgrammeRules, Stream<Choice>> part;

    private RuleChoices(Programme programme, Function<ProgrammeRules, Stream<Choice>> part) {
        this.programme = programme;
        this.part = part;
    }

    public static RuleChoices sessionTypes(Programme programme) {
        return new RuleChoices(
                programme, rules -> rules.sessions().types().stream().map(RuleChoices::choice));
    }

    public static RuleChoices tiers(Programme programme) {
        return new RuleChoices(
                programme, rules -> rules.tiers().tiers().stream().map(RuleChoices::choice));
    }

    private static Choice choice(SessionType type) {
        return new Choice(type.id(), type.name(), false);
    }

    private static Choice choice(Tier tier) {
        return new Choice(tier.id(), tier.name(), false);
    }

    @Override
    public List<Choice> search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST_FOUND)
                .toList();
    }

    @Override
    public List<Choice> named(Collection<Long> ids) {
        List<Choice> all = all();
        return ids.stream().map(id -> named(id, all)).toList();
    }

    private static Choice named(long id, List<Choice> all) {
        return all.stream()
                .filter(choice -> choice.id() == id)
                .findFirst()
                .orElseGet(() -> new Choice(id, Long.toString(id), true));
    }

    private List<Choice> all() {
        return part.apply(programme.current().rules()).toList();
    }
}
