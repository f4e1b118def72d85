package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.admin.start.Checklists;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.ranking.Member;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Members;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Menu item Members: who has points, searchable and page by page. As the menu's first page it also shows what is left
 * to set up.
 */
@Controller
public class MembersController extends LoyaltyController {

    static final int PAGE_SIZE = 25;

    private final Members members;
    private final Checklists checklists;
    private final Programme programme;

    public MembersController(AdminRights rights, Members members, Checklists checklists, Programme programme) {
        super(rights);
        this.members = members;
        this.checklists = checklists;
        this.programme = programme;
    }

    @RequestMapping(value = "/loyalty-members", method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "search", defaultValue = "") String search,
            @RequestParam(value = "tier", defaultValue = "0") long tier,
            @RequestParam(value = "order", defaultValue = "POINTS") MemberOrder order,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        ProgrammeRules rules = programme.current().rules();
        Optional<Long> held = rules.hasTiers() ? rules.tiers().tier(tier).map(Tier::id) : Optional.empty();
        Page<Member> found = members.find(search, held, order, page, PAGE_SIZE);
        model.addAttribute("members", PageView.of(found, row -> new MemberView(row, rules.tiers(), format), format));
        model.addAttribute("tiers", choices(rules));
        model.addAttribute("tier", held.orElse(0L));
        if (search.isBlank() && held.isEmpty() && page == 0) {
            model.addAttribute("checklist", checklists.read(found.total() > 0));
        }
        model.addAttribute("search", search);
        model.addAttribute("order", order.name());
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
