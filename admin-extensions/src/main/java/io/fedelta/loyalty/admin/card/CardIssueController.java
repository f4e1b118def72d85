package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.reward.StoreCurrencies;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardsUnavailableException;
import io.fedelta.loyalty.card.service.CardDesk;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Clock;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that issues a card by hand. Two clicks issue once. */
@Controller
@RequestMapping("/loyalty-gift-cards/issue")
public class CardIssueController extends LoyaltyController {

    private final CardDesk desk;
    private final Programme programme;
    private final StoreCurrencies currencies;
    private final Clock clock;

    public CardIssueController(
            AdminRights rights, CardDesk desk, Programme programme, StoreCurrencies currencies, Clock clock) {
        super(rights);
        this.desk = desk;
        this.programme = programme;
        this.currencies = currencies;
        this.clock = clock;
    }

    @InitBinder("cardForm")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(CardIssueForm.FIELDS);
    }

    @RequestMapping(method = RequestMethod.GET)
    public String form(@ModelAttribute("cardForm") CardIssueForm form, Model model) throws ServiceException {
        rights.requireManagingCards();
        int days = programme.current().rules().cards().validityDays();
        form.setValidityDays(days == 0 ? "" : String.valueOf(days));
        form.setCurrency(currencies.defaultCode());
        return page(model);
    }

    @RequestMapping(method = RequestMethod.POST)
    public String issue(
            @ModelAttribute("cardForm") CardIssueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireManagingCards();
        CardIssueCheck check = new CardIssueCheck(form, AdminFormat.ofRequest(), currencies::accept);
        check.run(errors);
        return errors.hasErrors() ? page(model) : issued(form, check, errors, model, redirect);
    }

    private String issued(
            CardIssueForm form, CardIssueCheck check, BindingResult errors, Model model, RedirectAttributes redirect) {
        try {
            Card card = desk.issue(check.order(clock.instant(), rights.login()));
            redirect.addFlashAttribute("headerFlash", "LoyaltyCards_done_issue");
            redirect.addAttribute("cardId", card.cardId());
            return "redirect:/" + GiftCardsController.SECTION + "/{cardId}";
        } catch (CardsUnavailableException noKey) {
            errors.rejectValue("amount", "LoyaltyCards_no_key");
            return page(model);
        }
    }

    private String page(Model model) {
        model.addAttribute("viewType", "loyaltyGiftCardIssue");
        setModelAttributes(model, GiftCardsController.SECTION);
        return "modules/defaultContainer";
    }
}
