package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
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

/** The dialogs that add points to a customer, or remove them, by hand. */
@Controller
@RequestMapping("/loyalty-members/{customerId}/points/{direction}")
public class PointsController extends LoyaltyController {

    private final PointAdjustments adjustments;
    private final LoyaltyLedger ledger;
    private final Customers customers;

    public PointsController(
            AdminRights rights, PointAdjustments adjustments, LoyaltyLedger ledger, Customers customers) {
        super(rights);
        this.adjustments = adjustments;
        this.ledger = ledger;
        this.customers = customers;
    }

    @InitBinder("pointsForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(PointsForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String dialog(
            @PathVariable("customerId") long customerId,
            @PathVariable("direction") Direction direction,
            @ModelAttribute("pointsForm") PointsForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        rights.requireAdjusting();
        requireCustomer(customerId);
        return dialog(direction, request, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String post(
            @PathVariable("customerId") long customerId,
            @PathVariable("direction") Direction direction,
            @ModelAttribute("pointsForm") PointsForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        rights.requireAdjusting();
        requireCustomer(customerId);
        PointsFormCheck.run(form, errors);
        Points change = PointsFormCheck.points(form).map(direction::apply).orElse(Points.ZERO);
        PointsFormCheck.checkBalance(form, ledger.account(customerId), change, errors);
        if (errors.hasErrors()) {
            return dialog(direction, request, model);
        }
        adjustments.adjust(customerId, change, new ManualNote(form.getReason(), rights.login()), form.getRequestId());
        return "ajaxredirect:" + getContextPath(request) + "loyalty-members/" + customerId + "/done/" + direction;
    }

    private void requireCustomer(long customerId) {
        customers.find(customerId).orElseThrow(() -> new NothingThereException("customer", customerId));
    }

    private String dialog(Direction direction, HttpServletRequest request, Model model) {
        model.addAttribute("direction", direction.name());
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyPoints_title_" + direction);
        model.addAttribute("viewType", "modal/loyaltyPoints");
        return "modules/modalContainer";
    }

    /** Named as the address and the message keys spell them. */
    public enum Direction {
        add,
        remove;

        Points apply(Points points) {
            return this == add ? points : points.negated();
        }
    }
}
