package io.fedelta.loyalty.demo.store.checkout;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.common.web.payment.controller.PaymentGatewayAbstractController;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafCheckoutController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page: who you are and how you pay. What happens then is Broadleaf's checkout, unchanged. */
@Controller
@RequestMapping("/checkout")
public class CheckoutController extends BroadleafCheckoutController {
    private static final Log LOG = LogFactory.getLog(CheckoutController.class);

    private final CheckoutFormValidator validator;
    private final CartPayments payments;

    public CheckoutController(CheckoutFormValidator validator, CartPayments payments) {
        this.validator = validator;
        this.payments = payments;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirectAttributes) {
        if (isEmpty(CartState.getCart())) {
            return getCartPageRedirect();
        }
        model.addAttribute("checkoutForm", prefilled(CustomerState.getCustomer(), CartState.getCart()));
        return checkout(request, response, model, redirectAttributes);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String placeOrder(
            HttpServletRequest request,
            Model model,
            @ModelAttribute("checkoutForm") CheckoutForm form,
            BindingResult errors,
            RedirectAttributes redirectAttributes)
            throws PaymentException, PricingException {
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        validator.validate(form, CartPayments.isCovered(cart), errors);
        if (errors.hasErrors()) {
            populateModelWithReferenceData(request, model);
            return getCheckoutView();
        }
        rememberWhoBuys(form, cart);
        payments.forgetEarlierTries(cart);
        return payIfThePriceStands(form, cart, redirectAttributes);
    }

    /**
     * A code, an offer or what pays a part of the order may have ended since the page was shown, or end while the order
     * is placed: then the new price is shown first, and not charged. That is no failure to tell of beside it.
     */
    private String payIfThePriceStands(CheckoutForm form, Order cart, RedirectAttributes redirectAttributes)
            throws PaymentException, PricingException {
        Money shown = cart.getTotal();
        Money charged = CartPayments.open(cart);
        Order priced = orderService.save(cart, true);
        String view = stands(priced, shown, charged) ? pay(form, priced, redirectAttributes) : "redirect:/checkout";
        if (!stands(priced, shown, charged)) {
            redirectAttributes.asMap().remove(PaymentGatewayAbstractController.PAYMENT_PROCESSING_ERROR);
        }
        return view;
    }

    private static boolean stands(Order cart, Money shown, Money charged) {
        return cart.getTotal().equals(shown)
                && (OrderStatus.SUBMITTED.equals(cart.getStatus())
                        || CartPayments.open(cart).equals(charged));
    }

    private String pay(CheckoutForm form, Order cart, RedirectAttributes redirectAttributes)
            throws PaymentException, PricingException {
        if (CartPayments.isCovered(cart)) {
            return processCompleteCheckoutOrderFinalized(redirectAttributes);
        }
        if (form.isPaidAtTheStudio()) {
            return processPassthroughCheckout(redirectAttributes, PaymentType.COD);
        }
        payments.addCard(cart, form);
        return processCompleteCheckoutOrderFinalized(redirectAttributes);
    }

    /** Only a refused card is the card's fault; for anything else the page must not blame it. */
    @Override
    public void handleProcessingException(Exception e, RedirectAttributes redirectAttributes) {
        boolean declined = CartPayments.wasDeclined(CartState.getCart());
        if (!declined) {
            LOG.error("Order " + CartState.getCart().getId() + " could not be placed", e);
        }
        redirectAttributes.addAttribute(
                PaymentGatewayAbstractController.PAYMENT_PROCESSING_ERROR, declined ? "declined" : "failed");
    }

    private void rememberWhoBuys(CheckoutForm form, Order cart) {
        cart.setEmailAddress(form.getEmailAddress().strip());
        Customer customer = cart.getCustomer();
        if (!customer.isRegistered()) {
            customer.setFirstName(form.getFirstName().strip());
            customer.setLastName(form.getLastName().strip());
            customer.setEmailAddress(form.getEmailAddress().strip());
            customerService.saveCustomer(customer);
        }
    }

    private static CheckoutForm prefilled(Customer customer, Order cart) {
        CheckoutForm form = new CheckoutForm();
        form.setFirstName(orEmpty(customer.getFirstName()));
        form.setLastName(orEmpty(customer.getLastName()));
        form.setEmailAddress(
                orEmpty(cart.getEmailAddress() == null ? customer.getEmailAddress() : cart.getEmailAddress()));
        form.setCardName((form.getFirstName() + " " + form.getLastName()).strip());
        return form;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static boolean isEmpty(Order cart) {
        return cart == null
                || cart instanceof NullOrderImpl
                || cart.getOrderItems().isEmpty();
    }
}
