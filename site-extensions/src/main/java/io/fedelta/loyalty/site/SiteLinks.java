package io.fedelta.loyalty.site;

import java.io.UnsupportedEncodingException;
import org.springframework.web.util.UriUtils;

/**
 * Where the store keeps the pages that ours link to; paths without the context path. A store sets its own by property.
 */
public final class SiteLinks {

    /** Where the module's own page about the programme answers. */
    public static final String PROGRAMME = "/loyalty";

    private final String home;
    private final String login;
    private final String register;
    private final String orders;
    private final String cart;
    private final String checkout;

    /** The host's own cart and checkout. */
    public SiteLinks(String home, String login, String register, String orders) {
        this(home, login, register, orders, "/cart", "/checkout");
    }

    /** @param orders the path of one order without its number, which is appended */
    public SiteLinks(String home, String login, String register, String orders, String cart, String checkout) {
        this.home = home;
        this.login = login;
        this.register = register;
        this.orders = orders;
        this.cart = cart;
        this.checkout = checkout;
    }

    public String getHome() {
        return home;
    }

    public String getLogin() {
        return login;
    }

    public String getRegister() {
        return register;
    }

    public String getCart() {
        return cart;
    }

    public String getCheckout() {
        return checkout;
    }

    public String getRewards() {
        return "/account/rewards";
    }

    public String getWallet() {
        return "/account/wallet";
    }

    public String getProgramme() {
        return PROGRAMME;
    }

    /** The module's own page about the points of one order. */
    public String orderPoints(long orderId) {
        return getRewards() + "/orders/" + orderId;
    }

    public String order(String orderNumber) {
        try {
            return orders + UriUtils.encodePathSegment(orderNumber, "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every JVM knows UTF-8", impossible);
        }
    }
}
