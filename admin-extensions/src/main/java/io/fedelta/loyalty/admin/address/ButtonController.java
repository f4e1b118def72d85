package io.fedelta.loyalty.admin.address;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UrlPathHelper;

/**
 * The address of a button, opened as a page: that is where a login leads if the session had ended before the button was
 * pressed. Nothing is done; the list says so.
 */
@Controller
@RequestMapping(method = RequestMethod.GET)
public class ButtonController extends LoyaltyController {

    private static final UrlPathHelper PATHS = new UrlPathHelper();

    public ButtonController(AdminRights rights) {
        super(rights);
    }

    @RequestMapping({
        "/loyalty-jobs/{job}/start",
        "/loyalty-messages/{messageId}/{action}",
        "/loyalty-month-end/share",
        "/loyalty-self-check/start",
        "/loyalty-self-check/{findingId}/{action}",
        "/loyalty-self-check/all/{kind}/repair",
        "/loyalty-sessions/change",
        "/loyalty-sessions/schedule"
    })
    public String opened(HttpServletRequest request, RedirectAttributes redirect) throws ServiceException {
        rights.requireReading();
        redirect.addFlashAttribute("headerFlash", "LoyaltyAddress_button");
        redirect.addFlashAttribute("headerFlashAlert", true);
        return "redirect:/" + PATHS.getLookupPathForRequest(request).split("/")[1];
    }
}
