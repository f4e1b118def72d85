package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.AudienceKind;
import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.audience.Pace;
import io.fedelta.loyalty.audience.Recipient;
import io.fedelta.loyalty.audience.Selection;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.audience.service.Announcements;
import io.fedelta.loyalty.audience.service.Headcounts;
import io.fedelta.loyalty.audience.service.TemplateTexts;
import io.fedelta.loyalty.audience.service.Untold;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Menu item Audiences: whom one can write to, and what was sent. */
@Controller
@RequestMapping("/loyalty-audiences")
public class AudiencesController extends LoyaltyController {

    static final int PAGE_SIZE = 25;

    private final Audiences audiences;
    private final Headcounts headcounts;
    private final Announcements announcements;
    private final AudienceChoices choices;
    private final TemplateTexts texts;
    private final Untold untold;
    private final Clock clock;

    public AudiencesController(
            AdminRights rights,
            Audiences audiences,
            Headcounts headcounts,
            Announcements announcements,
            AudienceChoices choices,
            TemplateTexts texts,
            Untold untold,
            Clock clock) {
        super(rights);
        this.audiences = audiences;
        this.headcounts = headcounts;
        this.announcements = announcements;
        this.choices = choices;
        this.texts = texts;
        this.untold = untold;
        this.clock = clock;
    }

    @InitBinder("audience")
    public void bindOnlyOurFields(WebDataBinder binder) {
        binder.setAllowedFields(AudienceForm.FIELDS);
    }

    /** @param after the last announcement of the page before; empty text for the newest */
    @RequestMapping(method = RequestMethod.GET)
    public String list(@RequestParam(value = "after", defaultValue = "") String after, Model model)
            throws ServiceException {
        rights.requireReading();
        List<Announcement> found =
                after.isEmpty() ? announcements.newest(PAGE_SIZE + 1) : announcements.olderThan(after, PAGE_SIZE + 1);
        model.addAttribute(
                "announcements", lines(found.stream().limit(PAGE_SIZE).toList(), AdminFormat.ofRequest()));
        model.addAttribute(
                "next", found.size() > PAGE_SIZE ? found.get(PAGE_SIZE - 1).announcementId() : null);
        model.addAttribute("first", after.isEmpty());
        if (!model.containsAttribute("audience")) {
            model.addAttribute("audience", new AudienceForm());
        }
        model.addAttribute("news", untold.news().stream().map(NewsView::new).toList());
        model.addAttribute("pace", announcements.pace().perMinute());
        addChoices(model);
        return page("loyaltyAudiences", model);
    }

    private List<AnnouncementLineView> lines(List<Announcement> found, AdminFormat format) {
        Map<String, String> subjects = announcements.subjects(
                found.stream().map(Announcement::announcementId).toList());
        return found.stream()
                .map(each -> new AnnouncementLineView(each, subjects.getOrDefault(each.announcementId(), ""), format))
                .toList();
    }

    /** @param after the last account of the page before; empty text for the first page */
    @RequestMapping(value = "/people", method = RequestMethod.GET)
    public String people(
            @ModelAttribute("audience") AudienceForm form,
            @RequestParam(value = "after", required = false) Long after,
            Model model,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireReading();
        Optional<Audience> audience = form.audience();
        if (audience.isEmpty()) {
            redirect.addFlashAttribute("headerFlash", "LoyaltyAudiences_mistyped");
            redirect.addFlashAttribute("headerFlashAlert", true);
            redirect.addFlashAttribute("audience", form);
            return "redirect:/loyalty-audiences";
        }
        show(audience.get(), Optional.ofNullable(after).orElse(Long.MIN_VALUE), model);
        model.addAttribute("first", after == null);
        addChoices(model);
        return page("loyaltyAudience", model);
    }

    private void show(Audience audience, long after, Model model) {
        AdminFormat format = AdminFormat.ofRequest();
        Selection selection = audiences.select(audience, clock.instant());
        List<Recipient> found = audiences.recipients(selection, Topic.NOTHING, after, PAGE_SIZE + 1);
        model.addAttribute("reach", new HeadcountView(headcounts.of(audience, Topic.NOTHING, rights.login()), format));
        model.addAttribute(
                "recipients",
                found.stream()
                        .limit(PAGE_SIZE)
                        .map(each -> new RecipientView(each, format))
                        .toList());
        model.addAttribute(
                "next", found.size() > PAGE_SIZE ? found.get(PAGE_SIZE - 1).accountId() : null);
        model.addAttribute("reference", choices.nameOf(audience));
    }

    /** What can be posted in social networks, in each language. */
    @RequestMapping(value = "/post", method = RequestMethod.GET)
    public String post(Model model) throws ServiceException {
        rights.requireReading();
        Map<String, String> posts = new LinkedHashMap<>();
        TemplateTexts.LANGUAGES.forEach(language -> posts.put(language, texts.post(language)));
        model.addAttribute("posts", posts);
        return page("loyaltyPost", model);
    }

    @RequestMapping(value = "/pace", method = RequestMethod.POST)
    public String change(@RequestParam("perMinute") String perMinute, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        boolean possible = perMinute.strip().matches("\\d{1,6}") && Pace.isPossible(Long.parseLong(perMinute.strip()));
        if (possible) {
            announcements.change(Integer.parseInt(perMinute.strip()));
        }
        redirect.addFlashAttribute(
                "headerFlash", possible ? "LoyaltyAudiences_pace_saved" : "LoyaltyAudiences_pace_refused");
        redirect.addFlashAttribute("headerFlashAlert", !possible);
        return "redirect:/loyalty-audiences";
    }

    private void addChoices(Model model) {
        model.addAttribute(
                "kinds", Stream.of(AudienceKind.values()).map(Enum::name).toList());
        model.addAttribute(
                "templates", Stream.of(Template.values()).map(Enum::name).toList());
        model.addAttribute("answers", List.of("", "yes", "no"));
        model.addAttribute("uses", List.of("", "none", "unused", "used"));
        model.addAttribute("tiers", choices.tiers());
        model.addAttribute("rewards", choices.rewards());
    }

    private String page(String view, Model model) {
        model.addAttribute("mayRun", rights.mayRunTools());
        model.addAttribute("viewType", view);
        setModelAttributes(model, "loyalty-audiences");
        return "modules/defaultContainer";
    }
}
