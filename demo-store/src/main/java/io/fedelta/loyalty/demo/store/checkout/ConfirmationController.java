package io.fedelta.loyalty.demo.store.checkout;

import io.fedelta.loyalty.demo.store.error.PageNotFoundException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafOrderConfirmationController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The page after the checkout, for the customer who placed the order and for nobody else. */
@Controller
@RequestMapping("/confirmation")
public class ConfirmationController extends BroadleafOrderConfirmationController {

    @RequestMapping(value = "/{orderNumber}", method = RequestMethod.GET)
    public String show(
            @PathVariable("orderNumber") String orderNumber,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String view = displayOrderConfirmationByOrderNumber(orderNumber, model, request, response);
        if (view == null) {
            throw new PageNotFoundException();
        }
        return view;
    }
}
