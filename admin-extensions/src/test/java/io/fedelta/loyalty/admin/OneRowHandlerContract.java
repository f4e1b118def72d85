package io.fedelta.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyDefinition;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.persistence.OptimisticLockException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What every form of rules with one row does, whatever the rules. Anna has opened its edition four. */
public abstract class OneRowHandlerContract<T extends LoyaltyDefinition> {

    protected final Programme programme = mock(Programme.class);
    protected final AdminRights rights = mock(AdminRights.class);
    protected final T stored;
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final Class<? super T> type;
    private final long id;

    /**
     * @param type the entity's interface
     * @param stored as Hibernate would have loaded it, in edition four
     */
    protected OneRowHandlerContract(Class<? super T> type, long id, T stored) {
        this.type = type;
        this.id = id;
        this.stored = stored;
    }

    protected abstract OneRowHandler<?> handler();

    /** A form that can be saved; the edition is put in here. */
    protected abstract TypedForm form();

    @BeforeEach
    void anna_opened_edition_four() throws Exception {
        when(rights.login()).thenReturn("anna");
        when(dao.retrieve(stored.getClass().getSuperclass(), id)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter()).thenReturn(TypedForm.format());
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any()))
                .thenAnswer(call -> form().with("edition", "4").entity());
    }

    @Test
    void who_saves_over_anothers_save_is_told() throws Exception {
        assertThat(update(form(), "3").getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        doThrow(new OptimisticLockException()).when(dao).flush();
        assertThat(update(form(), "4").getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void there_is_one_row() {
        assertThatThrownBy(() -> handler().add(request(form()), dao, host)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> handler().remove(request(form()), dao, host)).isInstanceOf(ValidationException.class);
    }

    protected void refuses(String field, String value) throws Exception {
        assertThat(update(form().with(field, value), "4").getPropertyValidationErrors())
                .containsOnlyKeys(field);
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), anyString());
    }

    protected void accepts(TypedForm form) throws Exception {
        update(form, "4");
        verify(programme).edit(any(), eq("anna"));
    }

    /** What the saved form makes of these rules. */
    protected ProgrammeRules saved(ProgrammeRules before) throws Exception {
        update(form(), "4");
        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        verify(programme).edit(change.capture(), eq("anna"));
        return change.getValue().apply(before);
    }

    private Entity update(TypedForm form, String edition) throws Exception {
        PersistencePackage request = request(form.with("edition", edition));
        Entity answer = handler().update(request, dao, host);
        return request.getEntity().isValidationFailure() ? request.getEntity() : answer;
    }

    private PersistencePackage request(TypedForm form) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(type.getName());
        request.setEntity(form.entity());
        return request;
    }
}
