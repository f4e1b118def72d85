package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Further pages of an order's audit, and the way back from the dialogs. */
@Controller
@RequestMapping("/loyalty-orders/{orderId}")
public class OrderHistoryController extends LoyaltyController {

    private final OrderViews views;

    public OrderHistoryController(AdminRights rights, OrderViews views) {
        super(rights);
        this.views = views;
    }

    @RequestMapping(value = "/history", method = RequestMethod.GET)
    public String history(
            @PathVariable("orderId") long orderId,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        requireRightAndOrder(orderId);
        model.addAttribute("orderId", orderId);
        model.addAttribute("history", views.history(orderId, page));
        model.addAttribute("maySettle", rights.mayGiveBack());
        return "views/loyaltyOrderHistory";
    }

    /** Where a dialog leads when it is done: to the order's page, with the tab open and a line that says so. */
    @RequestMapping(value = "/done/{what}", method = RequestMethod.GET)
    public String done(
            @PathVariable("orderId") long orderId, @PathVariable("what") Done what, RedirectAttributes redirect)
            throws ServiceException {
        requireRightAndOrder(orderId);
        redirect.addFlashAttribute("headerFlash", "LoyaltyOrder_done_" + what);
        redirect.addFlashAttribute("headerFlashAlert", what.isTrouble());
        redirect.addAttribute("tab", "loyalty");
        return "redirect:/order/" + orderId;
    }

    private void requireRightAndOrder(long orderId) throws ServiceException {
        rights.requireReading();
        if (!views.isThere(orderId)) {
            throw new NothingThereException("order", orderId);
        }
    }

    /** Named as the address and the message keys spell them. */
    public enum Done {
        record,
        capture,
        refund,
        undo,
        cancel,
        settled,
        unsettled,
        asked,
        refused;

        boolean isTrouble() {
            return this == asked || this == refused || this == unsettled;
        }
    }
}
