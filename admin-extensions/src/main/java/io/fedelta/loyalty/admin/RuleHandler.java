package io.fedelta.loyalty.admin;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyDefinition;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.broadleafcommerce.common.persistence.EntityConfiguration;

/** Definitions that are part of the programme's rules: saving one publishes a rule version with it. */
public abstract class RuleHandler<T extends LoyaltyDefinition> extends DefinitionHandler<T> {

    private final Programme programme;
    private final AdminRights rights;

    protected RuleHandler(Kind<T> kind, EntityConfiguration entities, Programme programme, AdminRights rights) {
        super(kind, entities);
        this.programme = programme;
        this.rights = rights;
    }

    /** The rules with what this form says, all else as it is. */
    protected abstract ProgrammeRules apply(T stored, ProgrammeRules rules);

    @Override
    protected void compare(T stored, SubmittedForm form) {
        EditionCheck.run(form, NAME, stored.getEdition());
    }

    @Override
    protected void publish(T stored) {
        programme.edit(rules -> apply(stored, rules), rights.login());
    }

    /** With this one, new or instead of the one with its id; oldest first. */
    protected static <R> List<R> with(R changed, List<R> before, ToLongFunction<R> id) {
        Stream<R> others = before.stream().filter(other -> id.applyAsLong(other) != id.applyAsLong(changed));
        return Stream.concat(others, Stream.of(changed))
                .sorted(Comparator.comparingLong(id))
                .toList();
    }
}
