package io.fedelta.loyalty.site.mail;

import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.Consent.Origin;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.message.MailChoice;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.JdbcSubscriptions;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.site.Aside;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link at the end of a mail. Opening it changes nothing, because mail scanners do: the buttons on its page do, and
 * nobody has to sign in. The page names nobody; a link that is nobody's gets the same page without buttons.
 */
@Controller
public class UnsubscribeController {

    static final String VIEW = "loyalty/unsubscribe";
    private static final String LINK = JdbcSubscriptions.PATH + "/{secret}";

    private final Subscriptions subscriptions;
    private final Consents consents;
    private final ConsentWords words;
    private final Aside aside;

    public UnsubscribeController(Subscriptions subscriptions, Consents consents, ConsentWords words, Aside aside) {
        this.subscriptions = subscriptions;
        this.consents = consents;
        this.words = words;
        this.aside = aside;
    }

    /** What a button does: ends mails of the kind, or all of them, or lets those of the kind come again. */
    public enum What {
        KIND,
        ALL,
        AGAIN
    }

    /** @param wanted optional kinds that still come */
    private record Standing(MailChoice choice, Set<MessageKind> wanted, boolean consented) {

        /** What was refused, as the buttons name it; null if mails of the link's kind come. */
        String refused() {
            if (!choice.kind().isOptional() || wanted.contains(choice.kind())) {
                return null;
            }
            return (wanted.isEmpty() ? What.ALL : What.KIND).name();
        }

        /** Advertising leaves only to who has said yes to it. */
        boolean lacksConsent() {
            return choice.kind() == MessageKind.ANNOUNCEMENT && !consented;
        }
    }

    @RequestMapping(
            value = LINK,
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String open(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
        return page(aside.read(() -> standing(secret)), secret, null, model, response);
    }

    @RequestMapping(value = LINK, method = RequestMethod.POST)
    public String change(
            @PathVariable("secret") String secret,
            @RequestParam("what") What what,
            Model model,
            HttpServletResponse response) {
        Optional<Optional<Standing>> read = aside.read(() -> {
            subscriptions.read(secret).ifPresent(choice -> change(choice, what));
            return standing(secret);
        });
        return page(read, secret, what, model, response);
    }

    private void change(MailChoice choice, What what) {
        switch (what) {
            case KIND -> subscriptions.refuse(choice.accountId(), Optional.of(choice.kind()));
            case ALL -> refuseAll(choice.accountId());
            case AGAIN -> wantAgain(choice);
        }
    }

    private void refuseAll(long accountId) {
        subscriptions.refuse(accountId, Optional.empty());
        consents.say(words.said(accountId, false, Origin.UNSUBSCRIBED));
    }

    /** No more than was refused by this link's button: a yes to advertising is given where its words are. */
    private void wantAgain(MailChoice choice) {
        Set<MessageKind> wanted = new HashSet<>(subscriptions.wanted(choice.accountId()));
        wanted.add(choice.kind());
        subscriptions.choose(choice.accountId(), wanted);
    }

    private Optional<Standing> standing(String secret) {
        return subscriptions
                .read(secret)
                .map(choice -> new Standing(
                        choice,
                        subscriptions.wanted(choice.accountId()),
                        consents.last(choice.accountId()).filter(Consent::given).isPresent()));
    }

    /**
     * @param read empty if nobody can tell just now
     * @param done the button that was pressed; null if none
     */
    private static String page(
            Optional<Optional<Standing>> read, String secret, What done, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Standing> standing = read.flatMap(found -> found);
        model.addAttribute(
                "mailKind", standing.map(found -> found.choice().kind().name()).orElse(null));
        model.addAttribute("mailSecret", standing.isPresent() ? secret : null);
        model.addAttribute("mailRefused", standing.map(Standing::refused).orElse(null));
        model.addAttribute("mailAgain", standing.isPresent() && done == What.AGAIN);
        model.addAttribute(
                "mailLacksConsent", standing.filter(Standing::lacksConsent).isPresent());
        model.addAttribute("mailUnknown", read.isEmpty());
        return VIEW;
    }
}
