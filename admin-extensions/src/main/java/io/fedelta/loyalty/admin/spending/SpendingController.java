package io.fedelta.loyalty.admin.spending;

import io.fedelta.loyalty.programme.domain.LoyaltySpending;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The menu item leads to the form of the one row instead of a list of one. The host checks who may see that form. */
@Controller
public class SpendingController {

    @RequestMapping(value = "/loyalty-spending", method = RequestMethod.GET)
    public String form() {
        return "redirect:/loyalty-spending/" + LoyaltySpending.ID;
    }
}
