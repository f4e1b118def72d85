package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.tier.StoreCurrency;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Menu item Overview, the menu's first page: what is left to set up, and how the programme does. */
@Controller
public class OverviewController extends LoyaltyController {

    private final Overviews overviews;
    private final Checklists checklists;
    private final StoreCurrency currency;

    public OverviewController(AdminRights rights, Overviews overviews, Checklists checklists, StoreCurrency currency) {
        super(rights);
        this.overviews = overviews;
        this.checklists = checklists;
        this.currency = currency;
    }

    @RequestMapping(value = "/loyalty-overview", method = RequestMethod.GET)
    public String show(@RequestParam(value = "span", defaultValue = "QUARTER") Span span, Model model)
            throws ServiceException {
        rights.requireReading();
        Overview overview = overviews.read(span);
        AdminFormat format = AdminFormat.ofRequest();
        model.addAttribute("overview", new OverviewView(overview, currency.code(), format));
        model.addAttribute("checklist", checklists.read(overview.totals().members() > 0));
        model.addAttribute("viewType", "loyaltyOverview");
        setModelAttributes(model, "loyalty-overview");
        return "modules/defaultContainer";
    }
}
