package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.service.Announcements;
import java.util.function.Predicate;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One announcement: how far it is, what came of it, and its buttons. */
@Controller
@RequestMapping("/loyalty-audiences/{announcementId}")
public class AnnouncementController extends LoyaltyController {

    private final Announcements announcements;

    public AnnouncementController(AdminRights rights, Announcements announcements) {
        super(rights);
        this.announcements = announcements;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(@PathVariable("announcementId") String id, Model model) throws ServiceException {
        rights.requireReading();
        add(id, model);
        model.addAttribute("viewType", "loyaltyAnnouncement");
        setModelAttributes(model, "loyalty-audiences");
        return "modules/defaultContainer";
    }

    /** What changes while it is sent. */
    @RequestMapping(value = "/panel", method = RequestMethod.GET)
    public String panel(@PathVariable("announcementId") String id, Model model) throws ServiceException {
        rights.requireReading();
        add(id, model);
        return "views/loyaltyAnnouncementPanel";
    }

    private void add(String id, Model model) {
        Announcement announcement =
                announcements.find(id).orElseThrow(() -> new NothingThereException("announcement", id));
        model.addAttribute(
                "announcement",
                new AnnouncementView(
                        announcement, announcements.results(id), announcements.texts(id), AdminFormat.ofRequest()));
        model.addAttribute("mayRun", rights.mayRunTools());
    }

    @RequestMapping(value = "/pause", method = RequestMethod.POST)
    public String pause(@PathVariable("announcementId") String id, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        return done(id, announcements::pause, redirect);
    }

    @RequestMapping(value = "/resume", method = RequestMethod.POST)
    public String resume(@PathVariable("announcementId") String id, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        return done(id, announcements::resume, redirect);
    }

    @RequestMapping(value = "/cancel", method = RequestMethod.POST)
    public String cancel(@PathVariable("announcementId") String id, RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        return done(id, announcements::cancel, redirect);
    }

    private String done(String id, Predicate<String> move, RedirectAttributes redirect) {
        announcements.find(id).orElseThrow(() -> new NothingThereException("announcement", id));
        if (!move.test(id)) {
            redirect.addFlashAttribute("headerFlash", "LoyaltyBatch_too_late");
            redirect.addFlashAttribute("headerFlashAlert", true);
        }
        redirect.addAttribute("id", id);
        return "redirect:/loyalty-audiences/{id}";
    }
}
