package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.DecimalText;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.card.CardChange;
import io.fedelta.loyalty.card.service.CardDesk;
import io.fedelta.loyalty.ledger.ManualNote;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One gift card and what is done about it, each with a reason. The code is the answer to a post and stands in no
 * address; that it was looked at is kept.
 */
@Controller
@RequestMapping("/loyalty-gift-cards/{cardId}")
public class GiftCardController extends LoyaltyController {

    private final CardViews views;
    private final CardDesk desk;

    public GiftCardController(AdminRights rights, CardViews views, CardDesk desk) {
        super(rights);
        this.views = views;
        this.desk = desk;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(@PathVariable("cardId") String cardId, Model model) throws ServiceException {
        rights.requireReading();
        return page(cardId, model);
    }

    @RequestMapping(value = "/block", method = RequestMethod.POST)
    public String block(
            @PathVariable("cardId") String cardId, @RequestParam("reason") String reason, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireManagingCards();
        return told(cardId, note(reason).map(note -> desk.block(cardId, note)), "block", redirect);
    }

    @RequestMapping(value = "/unblock", method = RequestMethod.POST)
    public String unblock(
            @PathVariable("cardId") String cardId, @RequestParam("reason") String reason, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireManagingCards();
        return told(cardId, note(reason).map(note -> desk.unblock(cardId, note)), "unblock", redirect);
    }

    @RequestMapping(value = "/adjust", method = RequestMethod.POST)
    public String adjust(
            @PathVariable("cardId") String cardId,
            @RequestParam("change") String change,
            @RequestParam("reason") String reason,
            @RequestParam("requestId") String requestId,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireManagingCards();
        Optional<BigDecimal> amount =
                DecimalText.parse(change.strip(), AdminFormat.ofRequest().decimalFormat());
        Optional<CardChange> changed = note(reason)
                .flatMap(note ->
                        amount.filter(sum -> isUuid(requestId)).map(sum -> desk.adjust(cardId, sum, requestId, note)));
        return told(cardId, changed, "adjust", redirect);
    }

    @RequestMapping(value = "/reveal", method = RequestMethod.POST)
    public String reveal(
            @PathVariable("cardId") String cardId,
            @RequestParam("reason") String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws ServiceException {
        rights.requireRevealingCodes();
        Optional<ManualNote> note = note(reason);
        if (note.isEmpty()) {
            return told(cardId, Optional.empty(), "reveal", redirect);
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("code", desk.reveal(cardId, note.get()).orElse(null));
        model.addAttribute("revealed", true);
        return page(cardId, model);
    }

    private String page(String cardId, Model model) {
        views.show(cardId, model);
        model.addAttribute("requestId", UUID.randomUUID().toString());
        model.addAttribute("mayManage", rights.mayManageCards());
        model.addAttribute("mayReveal", rights.mayRevealCodes());
        model.addAttribute("viewType", "loyaltyGiftCard");
        setModelAttributes(model, GiftCardsController.SECTION);
        return "modules/defaultContainer";
    }

    /** @param changed empty if what was typed is no reason, or no amount */
    private static String told(
            String cardId, Optional<CardChange> changed, String action, RedirectAttributes redirect) {
        if (changed.filter(CardChange.NO_SUCH_CARD::equals).isPresent()) {
            throw new NothingThereException("gift card", cardId);
        }
        boolean done = changed.filter(CardChange.DONE::equals).isPresent();
        redirect.addFlashAttribute(
                "headerFlash",
                done
                        ? "LoyaltyCards_done_" + action
                        : "LoyaltyCards_refused_" + changed.map(Enum::name).orElse("TYPED"));
        redirect.addFlashAttribute("headerFlashAlert", !done);
        redirect.addAttribute("cardId", cardId);
        return "redirect:/" + GiftCardsController.SECTION + "/{cardId}";
    }

    /** Empty if it is no reason that can be kept. */
    private Optional<ManualNote> note(String reason) {
        String stripped = reason.strip();
        return stripped.isEmpty() || stripped.length() > ManualNote.LONGEST
                ? Optional.empty()
                : Optional.of(new ManualNote(stripped, rights.login()));
    }

    static boolean isUuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
