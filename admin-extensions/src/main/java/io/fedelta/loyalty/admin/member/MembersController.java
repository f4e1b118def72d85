package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Menu item Members: the ranking, narrowed and sorted by what its address says, and the programme's figures. */
@Controller
public class MembersController extends LoyaltyController {

    private final MemberLists lists;
    private final MemberRewards rewards;
    private final Programme programme;

    public MembersController(AdminRights rights, MemberLists lists, MemberRewards rewards, Programme programme) {
        super(rights);
        this.lists = lists;
        this.rewards = rewards;
        this.programme = programme;
    }

    @InitBinder("form")
    public void bindTheAddressOnly(WebDataBinder binder) {
        binder.setAllowedFields(MemberListForm.FIELDS);
    }

    /** A position of another list, or none at all. */
    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public ModelAndView forged() {
        return mistyped();
    }

    @RequestMapping(value = "/loyalty-members", method = RequestMethod.GET)
    public String list(@ModelAttribute("form") MemberListForm form, Model model) throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        ProgrammeRules rules = programme.current().rules();
        MemberListView members = lists.read(form, rules.tiers(), format);
        model.addAttribute("members", members);
        model.addAttribute("tiers", choices(rules));
        model.addAttribute("totals", lists.totals(format));
        if (form.isStart()) {
            model.addAttribute("best", members.getRows().stream().limit(3).toList());
            model.addAttribute("popular", rewards.popular(format));
            model.addAttribute("neverUsed", rewards.neverUsed(format));
        }
        model.addAttribute("viewType", "loyaltyMembers");
        setModelAttributes(model, "loyalty-members");
        return "modules/defaultContainer";
    }

    /** Empty while there are no tiers. */
    private static List<TierChoice> choices(ProgrammeRules rules) {
        return rules.hasTiers()
                ? rules.tiers().tiers().stream().map(TierChoice::new).toList()
                : List.of();
    }
}
