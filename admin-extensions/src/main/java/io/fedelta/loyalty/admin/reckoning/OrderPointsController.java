package io.fedelta.loyalty.admin.reckoning;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.reckoning.PlacedOrder.Audience;
import io.fedelta.loyalty.reckoning.service.Reckonings;
import java.util.Optional;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The dialog that explains an order's points, or why it has none. */
@Controller
public class OrderPointsController extends LoyaltyController {

    private final Reckonings reckonings;

    public OrderPointsController(AdminRights rights, Reckonings reckonings) {
        super(rights);
        this.reckonings = reckonings;
    }

    @RequestMapping(value = "/loyalty-orders/{orderId}/points", method = RequestMethod.GET)
    public String points(@PathVariable("orderId") long orderId, Model model) throws ServiceException {
        rights.requireReading();
        model.addAttribute(
                "reckoning",
                reckonings
                        .of(orderId, Audience.MERCHANT)
                        .flatMap(OrderPointsController::view)
                        .orElseThrow(() -> new NothingThereException("decided order", orderId)));
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyReckoning_title");
        model.addAttribute("viewType", "modal/loyaltyOrderPoints");
        return "modules/modalContainer";
    }

    private static Optional<ReckoningView> view(OrderReckoning reckoning) {
        return reckoning.decision().map(decision -> new ReckoningView(reckoning, decision, AdminFormat.ofRequest()));
    }
}
