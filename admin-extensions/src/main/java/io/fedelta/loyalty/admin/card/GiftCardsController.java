package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.card.CardFilter;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.service.CardKeys;
import io.fedelta.loyalty.programme.CardRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Menu item Gift cards: the list, and for how long cards are good. */
@Controller
@RequestMapping("/loyalty-gift-cards")
public class GiftCardsController extends LoyaltyController {

    static final String SECTION = "loyalty-gift-cards";
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

    private final CardViews views;
    private final CardKeys keys;
    private final Programme programme;

    public GiftCardsController(AdminRights rights, CardViews views, CardKeys keys, Programme programme) {
        super(rights);
        this.views = views;
        this.keys = keys;
        this.programme = programme;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "q", defaultValue = "") String text,
            @RequestParam(value = "state", required = false) CardState state,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        model.addAttribute("cards", views.list(new CardFilter(text, Optional.ofNullable(state)), page));
        model.addAttribute("q", text);
        model.addAttribute("state", state == null ? null : state.name());
        model.addAttribute(
                "states", Arrays.stream(CardState.values()).map(Enum::name).toList());
        model.addAttribute("keyMissing", keys.problem().isPresent());
        model.addAttribute("validityDays", programme.current().rules().cards().validityDays());
        model.addAttribute("mayManage", rights.mayManageCards());
        model.addAttribute("mayChangeRules", rights.mayChangeRules());
        model.addAttribute("viewType", "loyaltyGiftCards");
        setModelAttributes(model, SECTION);
        return "modules/defaultContainer";
    }

    /** @param seen what the page showed: somebody else's change is not undone by a page that is out of date */
    @RequestMapping(value = "/settings", method = RequestMethod.POST)
    public String changeSettings(
            @RequestParam("validityDays") String typed, @RequestParam("seen") String seen, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireChangingRules();
        String message = changed(typed.strip(), seen);
        redirect.addFlashAttribute("headerFlash", message);
        redirect.addFlashAttribute("headerFlashAlert", !message.equals("LoyaltyCards_settings_saved"));
        return "redirect:/" + SECTION;
    }

    private String changed(String typed, String seen) {
        if (!DAYS.matcher(typed).matches() || !CardRules.isValidity(Long.parseLong(typed))) {
            return "LoyaltyCards_settings_refused";
        }
        CardRules wanted = new CardRules(Integer.parseInt(typed));
        int published = programme
                .edit(rules -> isAsSeen(rules.cards(), seen) ? rules.withCards(wanted) : rules, rights.login())
                .rules()
                .cards()
                .validityDays();
        return published == wanted.validityDays() ? "LoyaltyCards_settings_saved" : "LoyaltyCards_settings_late";
    }

    private static boolean isAsSeen(CardRules before, String seen) {
        return String.valueOf(before.validityDays()).equals(seen);
    }
}
