package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.payment.OrderActions;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The dialog in which the merchant says what a gateway did that never answered. */
@Controller
@RequestMapping("/loyalty-orders/{orderId}/actions/{actionNo}/steps/{stepNo}")
public class SettleController extends LoyaltyController {

    private final OrderActions actions;

    public SettleController(AdminRights rights, OrderActions actions) {
        super(rights);
        this.actions = actions;
    }

    @InitBinder("settleForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(SettleForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String dialog(
            @PathVariable("orderId") long orderId,
            @PathVariable("actionNo") int actionNo,
            @PathVariable("stepNo") int stepNo,
            @ModelAttribute("settleForm") SettleForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightAndOrder(orderId);
        return show(request, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String post(
            @PathVariable("orderId") long orderId,
            @PathVariable("actionNo") int actionNo,
            @PathVariable("stepNo") int stepNo,
            @ModelAttribute("settleForm") SettleForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightAndOrder(orderId);
        if (!form.getHappened().equals("true") && !form.getHappened().equals("false")) {
            errors.rejectValue("happened", "LoyaltyOrder_happened_refused");
            return show(request, model);
        }
        boolean happened = Boolean.parseBoolean(form.getHappened());
        boolean settled = actions.settle(orderId, actionNo, stepNo, happened, rights.login());
        return "ajaxredirect:" + getContextPath(request) + "loyalty-orders/" + orderId + "/done/"
                + (settled ? "settled" : "unsettled");
    }

    private void requireRightAndOrder(long orderId) throws ServiceException {
        rights.requireGivingBack();
        actions.money(orderId).orElseThrow(() -> new NothingThereException("order", orderId));
    }

    private static String show(HttpServletRequest request, Model model) {
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyOrder_title_settle");
        model.addAttribute("viewType", "modal/loyaltyOrderSettle");
        return "modules/modalContainer";
    }
}
