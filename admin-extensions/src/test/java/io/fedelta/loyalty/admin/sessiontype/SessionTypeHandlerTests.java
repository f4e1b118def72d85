package io.fedelta.loyalty.admin.sessiontype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.RuleHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySessionTypeImpl;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class SessionTypeHandlerTests extends RuleHandlerContract<LoyaltySessionType> {

    private static final SessionType PORTRAITS =
            new SessionType(7, "Portrait", 50, true, Set.of(11L, 13L), Set.of(20L));
    private static final SessionType FAMILIES = new SessionType(9, "Family", 75, true, Set.of(12L), Set.of());

    SessionTypeHandlerTests() {
        super(LoyaltySessionType.class, new StoredType());
    }

    @Override
    protected RuleHandler<LoyaltySessionType> handler() {
        SessionTypeFormCheck check = new SessionTypeFormCheck(
                mock(Choices.class), mock(Choices.class), programme, mock(MessageSource.class));
        return new SessionTypeHandler(programme, check, entities, rights);
    }

    @Test
    void saving_puts_the_type_into_the_rules_and_leaves_the_switch_and_the_others() throws Exception {
        SessionType before = new SessionType(7, "Before", 1, false, Set.of(), Set.of());
        SessionRules after = saved(
                        form(), ProgrammeRules.OFF.withSessions(new SessionRules(true, List.of(before, FAMILIES))))
                .sessions();
        assertThat(after.enabled()).isTrue();
        assertThat(after.types()).containsExactly(PORTRAITS, FAMILIES);
    }

    @Override
    protected TypedForm form() {
        return new TypedForm()
                .with("name", "Portrait")
                .with("points", "50")
                .with("products", "11,13")
                .with("categories", "20");
    }

    @Override
    protected TypedForm badForm() {
        return form().with("points", "-1");
    }

    private static final class StoredType extends LoyaltySessionTypeImpl {
        private static final long serialVersionUID = 1L;

        StoredType() {
            setSessionType(PORTRAITS);
            id = 7L;
            edition = 4;
        }
    }
}
