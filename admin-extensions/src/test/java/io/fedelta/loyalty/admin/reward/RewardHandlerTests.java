package io.fedelta.loyalty.admin.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.admin.whatif.Drafts;
import io.fedelta.loyalty.reward.domain.LoyaltyReward;
import io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl;
import io.fedelta.loyalty.reward.service.Rewards;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class RewardHandlerTests {

    private final Rewards rewards = mock(Rewards.class);
    private final RewardFormCheck check = mock(RewardFormCheck.class);
    private final EntityConfiguration entities = mock(EntityConfiguration.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final LoyaltyRewardImpl reward = new LoyaltyRewardImpl();
    private final RewardHandler handler = new RewardHandler(rewards, check, entities, new Drafts());

    @BeforeEach
    void the_reward_has_the_id_seven() throws Exception {
        reward.setId(7L);
        when(entities.createEntityInstance(LoyaltyReward.class.getName())).thenReturn(reward);
        when(dao.retrieve(LoyaltyRewardImpl.class, 7L)).thenReturn(reward);
        when(dao.merge(reward)).thenReturn(reward);
        when(host.createPopulatedInstance(eq(reward), any(), any(), eq(false))).thenReturn(reward);
        when(host.getRecord(any(), eq(reward), any(), any())).thenAnswer(call -> entity());
    }

    @Test
    void adding_and_editing_publish_an_edition_once_the_reward_is_stored() throws Exception {
        handler.add(request(), dao, host);
        handler.update(request(), dao, host);
        InOrder order = inOrder(dao, rewards);
        order.verify(dao).flush();
        order.verify(rewards).publish(7, false);
        order.verify(dao).flush();
        order.verify(rewards).publish(7, false);
    }

    @Test
    void members_who_have_the_points_get_mails_if_asked_for_with_this_save_only() throws Exception {
        reward.setMailMembers(true);
        handler.update(request(), dao, host);
        verify(rewards).publish(7, true);
        assertThat(reward.getMailMembers()).isFalse();
    }

    @Test
    void a_refused_form_changes_and_publishes_nothing() throws Exception {
        doAnswer(call -> {
                    call.getArgument(0, SubmittedForm.class).check("name", false, "no");
                    return null;
                })
                .when(check)
                .run(any());
        assertThat(handler.add(request(), dao, host).isValidationFailure()).isTrue();
        assertThat(handler.update(request(), dao, host).isValidationFailure()).isTrue();
        verify(dao, never()).merge(any());
        verify(rewards, never()).publish(anyLong(), anyBoolean());
    }

    @Test
    void what_the_host_itself_refuses_publishes_nothing() throws Exception {
        Entity refused = entity();
        refused.addValidationError("name", "host says no");
        when(host.createPopulatedInstance(eq(reward), any(), any(), eq(false)))
                .thenThrow(new ValidationException(refused, "no"));
        assertThat(handler.update(request(), dao, host)).isSameAs(refused);
        verify(rewards, never()).publish(anyLong(), anyBoolean());
    }

    @Test
    void a_reward_is_never_deleted() {
        assertThat(handler.canHandleRemove(request())).isTrue();
        assertThatThrownBy(() -> handler.remove(request(), dao, host))
                .isInstanceOf(ValidationException.class)
                .hasMessage(RewardHandler.DEACTIVATE_INSTEAD);
    }

    private static PersistencePackage request() {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltyReward.class.getName());
        request.setEntity(entity());
        return request;
    }

    private static Entity entity() {
        Property id = new Property();
        id.setName("id");
        id.setValue("7");
        Entity entity = new Entity();
        entity.setProperties(new Property[] {id});
        return entity;
    }
}
