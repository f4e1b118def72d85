package io.fedelta.loyalty.host.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.BroadleafStore;
import java.util.List;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.junit.jupiter.api.Test;

class WorkflowTimelineIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();

    @Test
    void codes_and_tenders_are_taken_after_the_cart_is_checked_and_before_it_is_paid() {
        assertThat(activities("blCheckoutWorkflow"))
                .extracting(Activity::getBeanName)
                .containsExactly(
                        "blVerifyCustomerMaxOfferUsesActivity",
                        "blValidateProductOptionsActivity",
                        "blLoyaltyClaimCodesActivity",
                        "blLoyaltyHoldTendersActivity",
                        "blValidateAndConfirmPaymentActivity",
                        "blRecordOfferUsageActivity",
                        "blCommitTaxActivity",
                        "blCompleteOrderActivity");
    }

    @Test
    void the_order_numbers_say_the_same() {
        assertThat(activities("blCheckoutWorkflow"))
                .extracting(Activity::getOrder)
                .containsExactly(1000, 2000, 2500, 2600, 3000, 4000, 5000, 6000);
    }

    @Test
    void tenders_follow_the_total_before_the_card_payment_follows_them() {
        assertThat(activities("blPricingWorkflow"))
                .extracting(Activity::getBeanName)
                .endsWith("blTotalActivity", "blLoyaltyFollowCartActivity", "blAdjustOrderPaymentsActivity");
    }

    @Test
    void other_workflows_are_the_host_s_own() {
        assertThat(activities("blRemoveItemWorkflow"))
                .extracting(Activity::getBeanName)
                .noneMatch(name -> name.startsWith("blLoyalty"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Activity<?>> activities(String workflow) {
        return (List) store.bean(workflow, BaseProcessor.class).getActivities();
    }
}
