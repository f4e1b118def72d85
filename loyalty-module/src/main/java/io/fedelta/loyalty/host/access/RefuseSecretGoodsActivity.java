package io.fedelta.loyalty.host.access;

import io.fedelta.loyalty.access.Sight;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.service.call.ActivityMessageDTO;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.type.MessageType;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.ActivityMessages;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * Puts nothing into a cart that is kept from its customer, whatever was sent: the cart stays as it is, and the next
 * page says why. What is in a cart already stays there.
 */
public class RefuseSecretGoodsActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    private final Viewers viewers;
    private final CatalogService catalog;
    private final AccessNotice notice;

    public RefuseSecretGoodsActivity(Viewers viewers, CatalogService catalog, AccessNotice notice) {
        this.viewers = viewers;
        this.catalog = catalog;
        this.notice = notice;
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        CartOperationRequest request = context.getSeedData();
        Sight sight = viewers.of(request.getOrder().getCustomer());
        if (!sight.hidesNothing() && products(request.getItemRequest()).anyMatch(sight::hidesProduct)) {
            refuse(context);
        }
        return context;
    }

    /** The one named, and the one that the article belongs to. */
    private Stream<Long> products(OrderItemRequestDTO item) {
        Stream<Long> ofArticle = Stream.ofNullable(item.getSkuId())
                .map(catalog::findSkuById)
                .flatMap(sku -> Optional.ofNullable(sku).map(Sku::getProduct).stream())
                .map(Product::getId);
        return Stream.concat(Stream.ofNullable(item.getProductId()), ofArticle);
    }

    /** What was to go with it does not come either. */
    private void refuse(ProcessContext<CartOperationRequest> context) {
        context.getSeedData().getItemRequest().getChildOrderItems().clear();
        ((ActivityMessages) context)
                .getActivityMessages()
                .add(new ActivityMessageDTO(MessageType.CART.getType(), 1, AccessNotice.KEY));
        notice.refused();
        context.stopProcess();
    }
}
