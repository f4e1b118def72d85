package io.fedelta.loyalty.admin.sessiontype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySessionTypeImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.persistence.OptimisticLockException;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

class SessionTypeHandlerTests {

    private static final SessionType FAMILIES = new SessionType(9, "Family", 75, true, Set.of(12L), Set.of());

    private final Programme programme = mock(Programme.class);
    private final AdminRights rights = mock(AdminRights.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final SessionTypeFormCheck check = mock(SessionTypeFormCheck.class);
    private final StoredType stored = new StoredType();
    private final SessionTypeHandler handler =
            new SessionTypeHandler(programme, check, mock(EntityConfiguration.class), rights);

    @BeforeEach
    void anna_opened_edition_four_of_type_seven() throws Exception {
        when(rights.login()).thenReturn("anna");
        when(dao.retrieve(LoyaltySessionTypeImpl.class, 7L)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter()).thenReturn(TypedForm.format());
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any()))
                .thenAnswer(call -> form("4").entity());
    }

    @Test
    void saving_puts_the_type_into_the_rules_and_leaves_the_switch_and_the_others() throws Exception {
        handler.update(request("4"), dao, host);

        InOrder order = inOrder(dao, programme);
        order.verify(dao).flush();
        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        order.verify(programme).edit(change.capture(), eq("anna"));
        SessionType before = new SessionType(7, "Before", 1, false, Set.of(), Set.of());
        SessionRules after = change.getValue()
                .apply(ProgrammeRules.OFF.withSessions(new SessionRules(true, List.of(before, FAMILIES))))
                .sessions();
        assertThat(after.enabled()).isTrue();
        assertThat(after.types())
                .containsExactly(new SessionType(7, "Portrait", 50, true, Set.of(11L, 13L), Set.of(20L)), FAMILIES);
    }

    @Test
    void a_form_opened_before_somebody_elses_save_is_refused() throws Exception {
        assertThat(handler.update(request("3"), dao, host).getPropertyValidationErrors())
                .containsOnlyKeys("name");
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void of_two_saves_at_the_same_moment_one_is_refused() throws Exception {
        doThrow(new OptimisticLockException()).when(dao).flush();
        assertThat(handler.update(request("4"), dao, host).getPropertyValidationErrors())
                .containsOnlyKeys("name");
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void a_type_is_never_deleted() {
        assertThatThrownBy(() -> handler.remove(request("4"), dao, host))
                .isInstanceOf(ValidationException.class)
                .hasMessage(SessionTypeHandler.DEACTIVATE_INSTEAD);
    }

    private static TypedForm form(String edition) {
        return new TypedForm().with("id", "7").with("edition", edition).with("name", "Portrait");
    }

    private static PersistencePackage request(String edition) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltySessionType.class.getName());
        request.setEntity(form(edition).entity());
        return request;
    }

    private static final class StoredType extends LoyaltySessionTypeImpl {
        private static final long serialVersionUID = 1L;

        StoredType() {
            id = 7L;
            edition = 4;
            setSessionType(new SessionType(7, "Portrait", 50, true, Set.of(11L, 13L), Set.of(20L)));
        }
    }
}
