package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.audience.service.Headcounts;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** How far the counting of an audience is, drawn anew in the page that waits for it. */
@Controller
@RequestMapping("/loyalty-audiences/counts")
public class HeadcountController extends LoyaltyController {

    private final Headcounts headcounts;

    public HeadcountController(AdminRights rights, Headcounts headcounts) {
        super(rights);
        this.headcounts = headcounts;
    }

    @RequestMapping(value = "/{countId}", method = RequestMethod.GET)
    public String panel(@PathVariable("countId") String countId, Model model) throws ServiceException {
        rights.requireReading();
        model.addAttribute(
                "reach",
                headcounts
                        .find(countId)
                        .map(count -> new HeadcountView(count, AdminFormat.ofRequest()))
                        .orElseThrow(() -> new NothingThereException("headcount", countId)));
        return "views/loyaltyReach";
    }
}
