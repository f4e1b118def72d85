package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.referral.ReferralList;
import io.fedelta.loyalty.referral.ReferralList.Filter;
import io.fedelta.loyalty.referral.service.Referrals;
import java.util.Arrays;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Menu item Referrals: friends who came by a code, those first about whom somebody has to decide. */
@Controller
@RequestMapping("/loyalty-referrals")
public class ReferralsController extends LoyaltyController {

    static final int PAGE_SIZE = 25;
    static final int LONGEST_NOTE = 255;

    private final ReferralList list;
    private final Referrals referrals;

    public ReferralsController(AdminRights rights, ReferralList list, Referrals referrals) {
        super(rights);
        this.list = list;
        this.referrals = referrals;
    }

    /** @param show what waits for a decision if anything does, else everything */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "show", required = false) Filter show,
            @RequestParam(value = "search", defaultValue = "") String search,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        long waiting = list.waitingForReview();
        Filter shown = show != null ? show : waiting > 0 ? Filter.REVIEW : Filter.ALL;
        model.addAttribute(
                "referrals",
                PageView.of(list.find(shown, search, page, PAGE_SIZE), row -> new ReferralView(row, format), format));
        model.addAttribute(
                "filters", Arrays.stream(Filter.values()).map(Enum::name).toList());
        model.addAttribute("show", shown.name());
        model.addAttribute("search", search);
        model.addAttribute("waiting", waiting == 0 ? null : format.number(waiting));
        model.addAttribute("mayReview", rights.mayAdjust());
        model.addAttribute("viewType", "loyaltyReferrals");
        setModelAttributes(model, "loyalty-referrals");
        return "modules/defaultContainer";
    }

    /** @param edition as the page showed it: a page that is out of date does nothing */
    @RequestMapping(value = "/{refereeId}/{verdict}", method = RequestMethod.POST)
    public String review(
            @PathVariable("refereeId") long refereeId,
            @PathVariable("verdict") Verdict verdict,
            @RequestParam("edition") int edition,
            @RequestParam(value = "note", defaultValue = "") String note,
            @RequestParam("show") Filter show,
            @RequestParam("page") int page,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireAdjusting();
        referrals.of(refereeId).orElseThrow(() -> new NothingThereException("referral", refereeId));
        boolean decided =
                referrals.review(refereeId, verdict == Verdict.approve, edition, rights.login(), oneLine(note));
        redirect.addFlashAttribute(
                "headerFlash", decided ? "LoyaltyReferrals_done_" + verdict : "LoyaltyReferrals_too_late");
        if (!decided) {
            redirect.addFlashAttribute("headerFlashAlert", true);
        }
        redirect.addAttribute("show", show);
        redirect.addAttribute("page", page);
        return "redirect:/loyalty-referrals";
    }

    private static String oneLine(String note) {
        String line = note.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_NOTE ? line.substring(0, LONGEST_NOTE) : line;
    }

    /** Named as the address and the message keys spell them. */
    public enum Verdict {
        approve,
        reject
    }
}
