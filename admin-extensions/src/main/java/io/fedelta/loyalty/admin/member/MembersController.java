package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.admin.start.Checklists;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ranking.Member;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Members;
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

    public MembersController(AdminRights rights, Members members, Checklists checklists) {
        super(rights);
        this.members = members;
        this.checklists = checklists;
    }

    @RequestMapping(value = "/loyalty-members", method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "search", defaultValue = "") String search,
            @RequestParam(value = "order", defaultValue = "POINTS") MemberOrder order,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        Page<Member> found = members.find(search, order, page, PAGE_SIZE);
        model.addAttribute("members", PageView.of(found, row -> new MemberView(row, format), format));
        if (search.isBlank() && page == 0) {
            model.addAttribute("checklist", checklists.read(found.total() > 0));
        }
        model.addAttribute("search", search);
        model.addAttribute("order", order.name());
        model.addAttribute("viewType", "loyaltyMembers");
        setModelAttributes(model, "loyalty-members");
        return "modules/defaultContainer";
    }
}
