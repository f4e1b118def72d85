package io.fedelta.loyalty.admin.choice;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.domain.IdList;
import java.util.Map;

/**
 * The fields by which a form says what it is for.
 *
 * @param choices what may be chosen, by the field's name
 * @param form begins the keys of its messages: {@code …_<field>_refused} and {@code …_scope_gone}
 */
public record ScopeFields(Map<String, Choices> choices, String form) {

    public ScopeFields {
        choices = Map.copyOf(choices);
    }

    public void check(SubmittedForm submitted) {
        choices.forEach((field, offered) -> check(submitted, field, offered));
    }

    private void check(SubmittedForm submitted, String field, Choices offered) {
        String ids = submitted.text(field);
        if (!IdList.isOne(ids)) {
            submitted.check(field, false, form + "_" + field + "_refused");
        } else {
            boolean gone = offered.named(IdList.ids(ids)).stream().anyMatch(Choice::gone);
            submitted.check(field, !gone, form + "_scope_gone");
        }
    }
}
