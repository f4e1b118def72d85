package io.fedelta.loyalty.site.mail;

import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.Consent.Origin;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Mails</em> in the account: which ones a signed-in customer wants, and advertising. */
@Controller
@RequestMapping(AccountMailsController.PATH)
public class AccountMailsController {

    static final String PATH = "/account/mails";
    static final String VIEW = "account/loyaltyMails";

    private final Visitors visitors;
    private final Subscriptions subscriptions;
    private final Consents consents;
    private final ConsentWords words;
    private final Aside aside;
    private final SiteLinks links;

    public AccountMailsController(
            Visitors visitors,
            Subscriptions subscriptions,
            Consents consents,
            ConsentWords words,
            Aside aside,
            SiteLinks links) {
        this.visitors = visitors;
        this.subscriptions = subscriptions;
        this.consents = consents;
        this.words = words;
        this.aside = aside;
        this.links = links;
    }

    private record Choices(Set<MessageKind> wanted, Optional<Consent> consent) {}

    @RequestMapping(method = {RequestMethod.GET, RequestMethod.HEAD})
    public String page(Model model) {
        Optional<Long> customer = customer();
        if (customer.isEmpty()) {
            return login();
        }
        long id = customer.get();
        aside.read(() -> new Choices(subscriptions.wanted(id), consents.last(id)))
                .ifPresent(choices -> show(choices, model));
        return VIEW;
    }

    private static void show(Choices choices, Model model) {
        List<MailChoiceView> kinds = Stream.of(MessageKind.values())
                .filter(MessageKind::isOptional)
                .map(kind -> new MailChoiceView(kind.name(), choices.wanted().contains(kind)))
                .toList();
        model.addAttribute("mailChoices", kinds);
        model.addAttribute("consent", choices.consent().filter(Consent::given).isPresent());
    }

    @RequestMapping(method = RequestMethod.POST)
    public String save(
            @RequestParam(value = "kind", defaultValue = "") String[] kinds,
            @RequestParam(value = "loyaltyConsent", defaultValue = "false") boolean consent,
            RedirectAttributes redirect) {
        Optional<Long> customer = customer();
        if (customer.isEmpty()) {
            return login();
        }
        boolean saved =
                aside.read(() -> saved(customer.get(), chosen(kinds), consent)).isPresent();
        redirect.addFlashAttribute("loyaltyMailsAnswer", saved ? "loyalty.mails.saved" : "loyalty.mails.unavailable");
        return "redirect:" + PATH;
    }

    private Set<MessageKind> saved(long customerId, Set<MessageKind> chosen, boolean consent) {
        subscriptions.choose(customerId, chosen);
        consents.say(words.said(customerId, consent, Origin.ACCOUNT));
        return chosen;
    }

    /** Names of kinds that do not exist are left out of account. */
    private static Set<MessageKind> chosen(String[] names) {
        List<String> typed = Arrays.asList(names);
        return Stream.of(MessageKind.values())
                .filter(kind -> typed.contains(kind.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MessageKind.class)));
    }

    private Optional<Long> customer() {
        return visitors.current().filter(Visitor::signedIn).map(Visitor::customerId);
    }

    private String login() {
        return "redirect:" + links.getLogin() + "?successUrl=" + PATH;
    }
}
