package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.cashback.service.WalletAdjustments;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.ManualNote;
import java.math.BigDecimal;
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

/** The dialogs that put money into a customer's wallet, or take it out, by hand. Ask the right to adjust points. */
@Controller
@RequestMapping("/loyalty-members/{customerId}/wallet/{direction}")
public class WalletAdjustController extends LoyaltyController {

    private final WalletAdjustments adjustments;
    private final WalletFormCheck check;
    private final Customers customers;

    public WalletAdjustController(
            AdminRights rights, WalletAdjustments adjustments, WalletFormCheck check, Customers customers) {
        super(rights);
        this.adjustments = adjustments;
        this.check = check;
        this.customers = customers;
    }

    @InitBinder("walletForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(WalletForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String dialog(
            @PathVariable("customerId") long customerId,
            @PathVariable("direction") Direction direction,
            @ModelAttribute("walletForm") WalletForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightAndCustomer(customerId);
        if (form.getCurrency().isEmpty()) {
            form.setCurrency(check.usualCurrency());
        }
        return dialog(direction, request, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String post(
            @PathVariable("customerId") long customerId,
            @PathVariable("direction") Direction direction,
            @ModelAttribute("walletForm") WalletForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRightAndCustomer(customerId);
        check.run(form, errors);
        if (!errors.hasErrors() && !isAdjusted(customerId, direction, form)) {
            errors.rejectValue("amount", "LoyaltyWallet_tooMuch_refused");
        }
        return errors.hasErrors()
                ? dialog(direction, request, model)
                : "ajaxredirect:" + getContextPath(request) + "loyalty-members/" + customerId + "/done/wallet";
    }

    private boolean isAdjusted(long customerId, Direction direction, WalletForm form) {
        BigDecimal amount = WalletFormCheck.amount(form).orElseThrow();
        return adjustments
                .adjust(
                        customerId,
                        form.getCurrency(),
                        direction.apply(amount),
                        new ManualNote(form.getReason(), rights.login()),
                        form.getRequestId())
                .isPresent();
    }

    private void requireRightAndCustomer(long customerId) throws ServiceException {
        rights.requireAdjusting();
        customers.find(customerId).orElseThrow(() -> new NothingThereException("customer", customerId));
    }

    private static String dialog(Direction direction, HttpServletRequest request, Model model) {
        model.addAttribute("direction", direction.name());
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyWallet_title_" + direction);
        model.addAttribute("viewType", "modal/loyaltyWallet");
        return "modules/modalContainer";
    }

    /** Named as the address and the message keys spell them. */
    public enum Direction {
        add,
        remove;

        BigDecimal apply(BigDecimal amount) {
            return this == add ? amount : amount.negate();
        }
    }
}
