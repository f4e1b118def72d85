package io.fedelta.loyalty.demo.store.account;

import io.fedelta.loyalty.demo.store.error.PageNotFoundException;
import java.util.Comparator;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.web.controller.account.BroadleafOrderHistoryController;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A customer's own orders. Broadleaf's controller would show anybody's; this one does not. */
@Controller
@RequestMapping("/account")
public class OrdersController extends BroadleafOrderHistoryController {

    @RequestMapping(method = RequestMethod.GET)
    public String overview(HttpServletRequest request, Model model) {
        viewOrderHistory(request, model);
        return "account/overview";
    }

    @Override
    @RequestMapping(value = "/orders", method = RequestMethod.GET)
    public String viewOrderHistory(HttpServletRequest request, Model model) {
        model.addAttribute("orders", newestFirst(CustomerState.getCustomer()));
        return getOrderHistoryView();
    }

    private List<Order> newestFirst(Customer customer) {
        return orderService.findOrdersForCustomer(customer, OrderStatus.SUBMITTED).stream()
                .sorted(Comparator.comparing(Order::getSubmitDate).reversed())
                .toList();
    }

    @Override
    @RequestMapping(value = "/orders/{orderNumber}", method = RequestMethod.GET)
    public String viewOrderDetails(
            HttpServletRequest request, Model model, @PathVariable("orderNumber") String orderNumber) {
        Order order = orderService.findOrderByOrderNumber(orderNumber);
        if (order == null || !order.getCustomer().equals(CustomerState.getCustomer())) {
            throw new PageNotFoundException();
        }
        model.addAttribute("order", order);
        return "account/orderDetails";
    }
}
