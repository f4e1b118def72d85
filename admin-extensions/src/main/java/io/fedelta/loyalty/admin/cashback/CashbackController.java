package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.programme.domain.LoyaltyCashback;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The menu item leads to the form of the one row instead of a list of one. The host checks who may see that form. */
@Controller
public class CashbackController {

    @RequestMapping(value = "/loyalty-cashback", method = RequestMethod.GET)
    public String form() {
        return "redirect:/loyalty-cashback/" + LoyaltyCashback.ID;
    }
}
