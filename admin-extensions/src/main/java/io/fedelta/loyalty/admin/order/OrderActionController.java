package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.payment.ActionKind;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionResult;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.OrderActions;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.StepState;
import java.time.Clock;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The dialogs that act on an order's money. */
@Controller
@RequestMapping("/loyalty-orders/{orderId}/{what}")
public class OrderActionController extends LoyaltyController {

    private final OrderActions actions;
    private final OrderViews views;
    private final Clock clock;

    public OrderActionController(AdminRights rights, OrderActions actions, OrderViews views, Clock clock) {
        super(rights);
        this.actions = actions;
        this.views = views;
        this.clock = clock;
    }

    /** Named as the address and the message keys spell them. */
    public enum What {
        record(ActionKind.RECORD),
        capture(ActionKind.CAPTURE),
        refund(ActionKind.REFUND),
        undo(ActionKind.VOID),
        cancel(ActionKind.CANCEL);

        private final ActionKind kind;

        What(ActionKind kind) {
            this.kind = kind;
        }

        boolean takesMoney() {
            return this == record || this == capture;
        }
    }

    @InitBinder("orderActionForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(OrderActionForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String dialog(
            @PathVariable("orderId") long orderId,
            @PathVariable("what") What what,
            @ModelAttribute("orderActionForm") OrderActionForm form,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRight(what);
        if (form.getDate().isEmpty()) {
            form.setDate(days(money(orderId)).today().toString());
        }
        return dialog(orderId, what, request, model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String post(
            @PathVariable("orderId") long orderId,
            @PathVariable("what") What what,
            @ModelAttribute("orderActionForm") OrderActionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws ServiceException {
        requireRight(what);
        OrderMoney money = money(orderId);
        OrderActionCheck check = new OrderActionCheck(form, errors, AdminFormat.ofRequest(), days(money));
        Optional<Taken> taken = check.command(what.kind)
                .map(command -> actions.take(orderId, command, note(form)))
                .flatMap(result -> taken(result, check, money));
        return taken.map(done -> "ajaxredirect:" + getContextPath(request) + "loyalty-orders/" + orderId + "/done/"
                        + outcome(done, what))
                .orElseGet(() -> dialog(orderId, what, request, model));
    }

    private static Optional<Taken> taken(ActionResult result, OrderActionCheck check, OrderMoney money) {
        if (result instanceof Refused refused) {
            check.refuse(refused, money);
            return Optional.empty();
        }
        return Optional.of((Taken) result);
    }

    private static String outcome(Taken taken, What what) {
        if (taken.action().has(StepState.ASKED)) {
            return "asked";
        }
        return taken.action().has(StepState.REFUSED) ? "refused" : what.name();
    }

    private ActionNote note(OrderActionForm form) {
        return new ActionNote(form.getRequestId(), new ManualNote(form.getReason(), rights.login()));
    }

    private void requireRight(What what) throws ServiceException {
        if (what.takesMoney()) {
            rights.requireTakingMoney();
        } else {
            rights.requireGivingBack();
        }
    }

    private OrderMoney money(long orderId) {
        return actions.money(orderId).orElseThrow(() -> new NothingThereException("order", orderId));
    }

    private ReceiptDays days(OrderMoney money) {
        return new ReceiptDays(
                clock.instant(),
                money.order().submittedAt(),
                AdminFormat.ofRequest().zone());
    }

    private String dialog(long orderId, What what, HttpServletRequest request, Model model) {
        model.addAttribute(
                "order", views.order(orderId).orElseThrow(() -> new NothingThereException("order", orderId)));
        model.addAttribute("what", what.name());
        model.addAttribute("currentUrl", request.getRequestURL().toString());
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", "LoyaltyOrder_title_" + what);
        model.addAttribute("viewType", "modal/loyaltyOrderAction");
        return "modules/modalContainer";
    }
}
