package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The programme as forms publish to it: the rules of a draft are taken down instead. */
public class DraftingProgramme implements Programme {

    private final Programme programme;
    private final Drafts drafts;

    public DraftingProgramme(Programme programme, Drafts drafts) {
        this.programme = programme;
        this.drafts = drafts;
    }

    @Override
    public RuleVersion current() {
        return programme.current();
    }

    @Override
    public RuleVersion currentForDisplay() {
        return programme.currentForDisplay();
    }

    @Override
    public RuleVersion at(Instant moment) {
        return programme.at(moment);
    }

    @Override
    public RuleVersion version(long number) {
        return programme.version(number);
    }

    @Override
    public RuleVersion publish(ProgrammeRules rules, String actor) {
        return edit(before -> rules, actor);
    }

    @Override
    public RuleVersion edit(UnaryOperator<ProgrammeRules> change, String actor) {
        drafts.rules(change, programme.current().rules());
        return programme.edit(change, actor);
    }
}
