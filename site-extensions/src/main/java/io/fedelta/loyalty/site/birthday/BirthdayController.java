package io.fedelta.loyalty.site.birthday;

import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.birthday.service.Birthdays.Answer;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the birthday that a signed-in customer enters on <em>My rewards</em>. */
@Controller
public class BirthdayController {

    static final String PATH = "/account/birthday";

    private final Visitors visitors;
    private final Birthdays birthdays;
    private final Aside aside;
    private final SiteLinks links;

    public BirthdayController(Visitors visitors, Birthdays birthdays, Aside aside, SiteLinks links) {
        this.visitors = visitors;
        this.birthdays = birthdays;
        this.aside = aside;
        this.links = links;
    }

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String save(
            @RequestParam(value = "loyaltyBirthday", defaultValue = "") String typed, RedirectAttributes redirect) {
        Optional<Visitor> member = visitors.current().filter(Visitor::signedIn);
        if (member.isEmpty()) {
            return "redirect:" + links.getLogin() + "?successUrl=" + links.getRewards();
        }
        String answer = TypedDay.of(typed)
                .map(day -> aside.read(() -> birthdays.tell(member.get().customerId(), day))
                        .map(Answer::name)
                        .orElse("UNAVAILABLE"))
                .orElse(Answer.IMPOSSIBLE.name());
        redirect.addFlashAttribute("loyaltyBirthdayAnswer", "loyalty.birthday.answer." + answer);
        return "redirect:" + links.getRewards();
    }
}
