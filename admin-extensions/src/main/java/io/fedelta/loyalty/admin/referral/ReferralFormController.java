package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.programme.domain.LoyaltyReferral;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The menu item leads to the form of the one row instead of a list of one. The host checks who may see that form. */
@Controller
public class ReferralFormController {

    @RequestMapping(value = "/loyalty-referral", method = RequestMethod.GET)
    public String form() {
        return "redirect:/loyalty-referral/" + LoyaltyReferral.ID;
    }
}
