package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.reckoning.MissesView;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.reckoning.PlacedOrder.Audience;
import io.fedelta.loyalty.reckoning.service.Reckonings;
import java.util.Optional;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the Loyalty tab loads later: further pages of history, the explanation of an entry, and the way back. */
@Controller
@RequestMapping(value = "/loyalty-members/{customerId}", method = RequestMethod.GET)
public class AccountController extends LoyaltyController {

    private final AccountViews views;
    private final LoyaltyLedger ledger;
    private final Customers customers;
    private final Reckonings reckonings;

    public AccountController(
            AdminRights rights, AccountViews views, LoyaltyLedger ledger, Customers customers, Reckonings reckonings) {
        super(rights);
        this.views = views;
        this.ledger = ledger;
        this.customers = customers;
        this.reckonings = reckonings;
    }

    /** A member has no page but the customer's own. */
    @RequestMapping
    public String account(@PathVariable("customerId") long customerId, RedirectAttributes redirect)
            throws ServiceException {
        requireRightAndCustomer(customerId);
        redirect.addAttribute("tab", "loyalty");
        return "redirect:/customer/" + customerId;
    }

    @RequestMapping("/history")
    public String history(
            @PathVariable("customerId") long customerId,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        requireRightAndCustomer(customerId);
        model.addAttribute("customerId", customerId);
        model.addAttribute("history", views.history(customerId, page));
        return "views/loyaltyHistory";
    }

    @RequestMapping("/entries/{entryNo}")
    public String explanation(
            @PathVariable("customerId") long customerId, @PathVariable("entryNo") long entryNo, Model model)
            throws ServiceException {
        rights.requireReading();
        Entry entry = ledger.entry(customerId, entryNo).orElseThrow(() -> new NothingThereException("entry", entryNo));
        model.addAttribute(
                "explanation", new ExplanationView(ledger.explanation(customerId, entryNo), AdminFormat.ofRequest()));
        model.addAttribute("misses", misses(entry));
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyExplanation_title");
        model.addAttribute("viewType", "modal/loyaltyExplanation");
        return "modules/modalContainer";
    }

    /** @return null if it is not what an order or a session has earned */
    private MissesView misses(Entry entry) {
        return Optional.of(entry)
                .filter(earned -> earned.points().isPositive())
                .flatMap(AccountViews::orderId)
                .flatMap(orderId -> reckonings.of(orderId, Audience.MERCHANT))
                .map(reckoning -> new MissesView(reckoning, AdminFormat.ofRequest()))
                .orElse(null);
    }

    /** Where a dialog leads when it is done: to the customer's page, with the tab open and a line that says so. */
    @RequestMapping("/done/{what}")
    public String done(
            @PathVariable("customerId") long customerId, @PathVariable("what") Done what, RedirectAttributes redirect)
            throws ServiceException {
        requireRightAndCustomer(customerId);
        redirect.addFlashAttribute("headerFlash", "LoyaltyAccount_done_" + what);
        redirect.addAttribute("tab", "loyalty");
        return "redirect:/customer/" + customerId;
    }

    private void requireRightAndCustomer(long customerId) throws ServiceException {
        rights.requireReading();
        customers.find(customerId).orElseThrow(() -> new NothingThereException("customer", customerId));
    }

    /** Named as the address and the message keys spell them. */
    public enum Done {
        add,
        remove,
        grant,
        revoke,
        send,
        birthday,
        wallet,
        friend,
        erase
    }
}
