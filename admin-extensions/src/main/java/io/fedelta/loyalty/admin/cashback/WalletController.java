package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.service.Cashback;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What the customer's cashback panel loads later: further pages, and why an earning is as much as it is. */
@Controller
@RequestMapping(value = "/loyalty-members/{customerId}", method = RequestMethod.GET)
public class WalletController extends LoyaltyController {

    private final WalletViews views;
    private final Cashback cashback;

    public WalletController(AdminRights rights, WalletViews views, Cashback cashback) {
        super(rights);
        this.views = views;
        this.cashback = cashback;
    }

    @RequestMapping("/wallet-history/{currency}")
    public String movements(
            @PathVariable("customerId") long customerId,
            @PathVariable("currency") String currency,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        model.addAttribute("customerId", customerId);
        model.addAttribute("currency", currency);
        model.addAttribute("movements", views.movements(customerId, currency, page));
        return "views/loyaltyWalletHistory";
    }

    @RequestMapping("/cashback")
    public String earnings(
            @PathVariable("customerId") long customerId,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        model.addAttribute("customerId", customerId);
        model.addAttribute("earnings", views.earnings(customerId, page));
        return "views/loyaltyCashback";
    }

    @RequestMapping("/cashback/{earningId}")
    public String why(
            @PathVariable("customerId") long customerId, @PathVariable("earningId") String earningId, Model model)
            throws ServiceException {
        rights.requireReading();
        model.addAttribute("why", new CashbackWhyView(explanation(customerId, earningId), AdminFormat.ofRequest()));
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyCashback_why_title");
        model.addAttribute("viewType", "modal/loyaltyCashbackWhy");
        return "modules/modalContainer";
    }

    private CashbackExplanation explanation(long customerId, String earningId) {
        return Optional.ofNullable(cashback.findAll(Set.of(earningId)).get(earningId))
                .filter(earning -> earning.accountId() == customerId)
                .map(CashbackEarning::earningId)
                .map(id -> cashback.explanations(Set.of(id)).get(id))
                .orElseThrow(() -> new NothingThereException("customer", customerId));
    }
}
