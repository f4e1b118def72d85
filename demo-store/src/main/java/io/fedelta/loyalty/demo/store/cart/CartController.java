package io.fedelta.loyalty.demo.store.cart;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The bag. Every change ends in a redirect, so that going back or reloading repeats nothing. */
@Controller
@RequestMapping("/cart")
public class CartController extends BroadleafCartController {

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String cart(HttpServletRequest request, HttpServletResponse response, Model model) throws PricingException {
        return super.cart(request, response, model);
    }

    @Override
    @RequestMapping(value = "/add", method = RequestMethod.POST)
    public String add(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("addToCartItem") AddToCartItem item)
            throws IOException, AddToCartException, PricingException {
        return super.add(request, response, model, item);
    }

    @Override
    @RequestMapping(value = "/updateQuantity", method = RequestMethod.POST)
    public String updateQuantity(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("addToCartItem") AddToCartItem item)
            throws IOException, UpdateCartException, PricingException, RemoveFromCartException {
        return super.updateQuantity(request, response, model, item);
    }

    @Override
    @RequestMapping(value = "/remove", method = RequestMethod.POST)
    public String remove(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("addToCartItem") AddToCartItem item)
            throws IOException, PricingException, RemoveFromCartException {
        return super.remove(request, response, model, item);
    }

    @RequestMapping(value = "/promo", method = RequestMethod.POST)
    public String addCode(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam(value = "promoCode", defaultValue = "") String promoCode)
            throws IOException, PricingException {
        String view = addPromo(request, response, model, promoCode.strip());
        model.addAttribute("promoCode", promoCode);
        model.addAttribute(
                "promoStatus",
                PromoStatus.of(String.valueOf(model.asMap().get("exception"))).key());
        return view;
    }

    @Override
    @RequestMapping(value = "/promo/remove", method = RequestMethod.POST)
    public String removePromo(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam("offerCodeId") Long offerCodeId)
            throws IOException, PricingException {
        return super.removePromo(request, response, model, offerCodeId);
    }
}
