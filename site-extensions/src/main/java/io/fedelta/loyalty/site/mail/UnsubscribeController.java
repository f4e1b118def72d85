package io.fedelta.loyalty.site.mail;

import io.fedelta.loyalty.consent.Consent.Origin;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.message.MailChoice;
import io.fedelta.loyalty.message.service.JdbcSubscriptions;
import io.fedelta.loyalty.message.service.Subscriptions;
import io.fedelta.loyalty.site.Aside;
import java.util.Optional;
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

    /** What a button ends. */
    public enum What {
        KIND,
        ALL
    }

    @RequestMapping(
            value = LINK,
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String open(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
        Optional<Optional<MailChoice>> read = aside.read(() -> subscriptions.read(secret));
        return page(read, secret, null, model, response);
    }

    @RequestMapping(value = LINK, method = RequestMethod.POST)
    public String refuse(
            @PathVariable("secret") String secret,
            @RequestParam("what") What what,
            Model model,
            HttpServletResponse response) {
        Optional<Optional<MailChoice>> read = aside.read(() -> {
            Optional<MailChoice> choice = subscriptions.read(secret);
            choice.ifPresent(known -> refuse(known, what));
            return choice;
        });
        return page(read, secret, what, model, response);
    }

    private void refuse(MailChoice choice, What what) {
        boolean all = what == What.ALL;
        subscriptions.refuse(choice.accountId(), all ? Optional.empty() : Optional.of(choice.kind()));
        if (all) {
            consents.say(words.said(choice.accountId(), false, Origin.UNSUBSCRIBED));
        }
    }

    /** @param read empty if nobody can tell just now */
    private static String page(
            Optional<Optional<MailChoice>> read, String secret, What done, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<MailChoice> choice = read.flatMap(found -> found);
        model.addAttribute(
                "mailKind", choice.map(MailChoice::kind).map(Enum::name).orElse(null));
        model.addAttribute("mailSecret", choice.isPresent() ? secret : null);
        model.addAttribute("mailDone", choice.isPresent() && done != null ? done.name() : null);
        model.addAttribute("mailUnknown", read.isEmpty());
        return VIEW;
    }
}
