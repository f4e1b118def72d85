package io.fedelta.loyalty.admin;

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

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.domain.LoyaltyDefinition;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.function.UnaryOperator;
import javax.persistence.OptimisticLockException;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

/**
 * What every handler of rules does with a form, whatever the rule. Anna has opened edition four of definition seven.
 */
public abstract class RuleHandlerContract<T extends LoyaltyDefinition> {

    protected final Programme programme = mock(Programme.class);
    protected final AdminRights rights = mock(AdminRights.class);
    protected final EntityConfiguration entities = mock(EntityConfiguration.class);
    protected final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    protected final T stored;
    private final RecordHelper host = mock(RecordHelper.class);
    private final Class<T> type;

    /** @param stored definition seven as Hibernate would have loaded it, in edition four */
    protected RuleHandlerContract(Class<T> type, T stored) {
        this.type = type;
        this.stored = stored;
    }

    protected abstract RuleHandler<T> handler();

    /** A form that can be saved; the id and the edition are put in here. */
    protected abstract TypedForm form();

    /** The same with something in it that the rule cannot be. */
    protected abstract TypedForm badForm();

    @BeforeEach
    void anna_opened_edition_four_of_definition_seven() throws Exception {
        when(rights.login()).thenReturn("anna");
        when(programme.current()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        when(entities.createEntityInstance(type.getName())).thenReturn(stored);
        when(dao.retrieve(stored.getClass().getSuperclass(), 7L)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter()).thenReturn(TypedForm.format());
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any()))
                .thenAnswer(call -> form().with("id", "7").with("edition", "4").entity());
    }

    @Test
    void it_is_stored_before_it_is_published() throws Exception {
        update(form(), "4");
        InOrder order = inOrder(dao, programme);
        order.verify(dao).flush();
        order.verify(programme).edit(any(), eq("anna"));
    }

    @Test
    void a_form_opened_before_somebody_elses_save_is_refused() throws Exception {
        assertThat(update(form(), "3").getPropertyValidationErrors()).containsOnlyKeys("name");
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void of_two_saves_at_the_same_moment_one_is_refused() throws Exception {
        doThrow(new OptimisticLockException()).when(dao).flush();
        assertThat(update(form(), "4").getPropertyValidationErrors()).containsOnlyKeys("name");
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void a_refused_form_changes_and_publishes_nothing() throws Exception {
        assertThat(handler().add(request(badForm()), dao, host).isValidationFailure())
                .isTrue();
        assertThat(update(badForm(), "4").isValidationFailure()).isTrue();
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void it_is_never_deleted() {
        assertThat(handler().canHandleRemove(request(form()))).isTrue();
        assertThatThrownBy(() -> handler().remove(request(form()), dao, host))
                .isInstanceOf(ValidationException.class)
                .hasMessageEndingWith(".deactivate.instead");
    }

    /** What the saved form makes of these rules. */
    protected ProgrammeRules saved(TypedForm form, ProgrammeRules before) throws Exception {
        update(form, "4");
        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        verify(programme).edit(change.capture(), eq("anna"));
        return change.getValue().apply(before);
    }

    protected Entity update(TypedForm form, String edition) throws Exception {
        return handler().update(request(form.with("id", "7").with("edition", edition)), dao, host);
    }

    private PersistencePackage request(TypedForm form) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(type.getName());
        request.setEntity(form.entity());
        return request;
    }
}
