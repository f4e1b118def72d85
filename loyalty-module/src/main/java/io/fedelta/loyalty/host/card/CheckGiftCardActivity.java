package io.fedelta.loyalty.host.card;

import io.fedelta.loyalty.card.CardWish;
import io.fedelta.loyalty.card.CardWish.Problem;
import io.fedelta.loyalty.host.catalog.GiftCardGoods;
import io.fedelta.loyalty.host.offer.CheckoutNotice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.service.call.ActivityMessageDTO;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.type.MessageType;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.ActivityMessages;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.springframework.web.context.request.WebRequest;

/**
 * Puts no gift card into a cart that cannot be delivered as it is asked for: a wrong address, a day that has passed, a
 * text that would break a mail. The cart stays as it is, and the next page says why.
 */
public class CheckGiftCardActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    private static final String KEY = CheckoutNotice.KEY_PREFIX + "GIFT_CARD_";

    private final CatalogService catalog;
    private final Clock clock;
    private final ZoneId zone;

    public CheckGiftCardActivity(CatalogService catalog, Clock clock, ZoneId zone) {
        this.catalog = catalog;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        OrderItemRequestDTO item = context.getSeedData().getItemRequest();
        if (buysGiftCard(item)) {
            problem(item.getItemAttributes()).ifPresent(problem -> refuse(context, problem));
        }
        return context;
    }

    private boolean buysGiftCard(OrderItemRequestDTO item) {
        Sku sku = item.getSkuId() == null ? null : catalog.findSkuById(item.getSkuId());
        return sku != null && GiftCardGoods.is(sku);
    }

    private Optional<Problem> problem(Map<String, String> attributes) {
        return CardWish.problems(attributes, LocalDate.ofInstant(clock.instant(), zone)).stream()
                .findFirst();
    }

    /** What was to go with it does not come either. */
    private static void refuse(ProcessContext<CartOperationRequest> context, Problem problem) {
        context.getSeedData().getItemRequest().getChildOrderItems().clear();
        ((ActivityMessages) context)
                .getActivityMessages()
                .add(new ActivityMessageDTO(MessageType.CART.getType(), 1, KEY + problem));
        Optional.ofNullable(BroadleafRequestContext.getBroadleafRequestContext().getWebRequest())
                .ifPresent(request ->
                        request.setAttribute(CheckoutNotice.ATTRIBUTE, KEY + problem, WebRequest.SCOPE_SESSION));
        context.stopProcess();
    }
}
