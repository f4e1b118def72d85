package io.fedelta.loyalty.site;

import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.site.earning.EarnPreviewView;
import io.fedelta.loyalty.site.earning.OrderEarnings;
import io.fedelta.loyalty.site.earning.OrderEarningsView;
import io.fedelta.loyalty.site.earning.ProductPreviewView;
import io.fedelta.loyalty.site.earning.ProductPreviews;
import io.fedelta.loyalty.site.earning.Promises;
import io.fedelta.loyalty.site.programme.Banners;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Gives every page its {@link LoyaltyPageModel}. Works nothing out itself. */
public class LoyaltyPageInterceptor extends HandlerInterceptorAdapter {

    static final String MODEL = "loyalty";
    private static final String ORDER = "order";
    private static final String PRODUCT = "product";
    private static final List<String> ELSEWHERE = List.of("redirect:", "ajaxredirect:", "forward:");

    private final Visitors visitors;
    private final Promises promises;
    private final OrderEarnings orderEarnings;
    private final Banners banners;
    private final ProductPreviews productPreviews;
    private final SiteLinks links;
    private final String assetVersion;
    private final Programme programme;

    public LoyaltyPageInterceptor(
            Visitors visitors,
            Promises promises,
            OrderEarnings orderEarnings,
            Banners banners,
            ProductPreviews productPreviews,
            SiteLinks links,
            AssetVersion assetVersion,
            Programme programme) {
        this.visitors = visitors;
        this.promises = promises;
        this.orderEarnings = orderEarnings;
        this.banners = banners;
        this.productPreviews = productPreviews;
        this.links = links;
        this.assetVersion = assetVersion.text();
        this.programme = programme;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && isRendered(page.getViewName()) && !page.getModel().containsKey(MODEL)) {
            page.addObject(MODEL, modelFor(request, page));
        }
    }

    private static boolean isRendered(String viewName) {
        return viewName != null && ELSEWHERE.stream().noneMatch(viewName::startsWith);
    }

    private LoyaltyPageModel modelFor(HttpServletRequest request, ModelAndView page) {
        return new LoyaltyPageModel(
                assetVersion,
                links,
                new Lazy<>(() -> UnreadNotice.take(request)),
                new Lazy<>(this::earnPreview),
                new Lazy<>(() -> orderEarnings(page)),
                new Lazy<>(() -> banners.of(visitors.current()).orElse(null)),
                new Lazy<>(() -> productPreview(page)),
                new Lazy<>(() -> programme.currentForDisplay().rules().asksBirthdays()));
    }

    private EarnPreviewView earnPreview() {
        return promises.of(CartState.getCart(), visitors.current()).orElse(null);
    }

    private ProductPreviewView productPreview(ModelAndView page) {
        return page.getModel().get(PRODUCT) instanceof Product product
                ? productPreviews.of(product, visitors.current()).orElse(null)
                : null;
    }

    private OrderEarningsView orderEarnings(ModelAndView page) {
        return page.getModel().get(ORDER) instanceof Order order
                ? orderEarnings.of(order, visitors.current()).orElse(null)
                : null;
    }
}
