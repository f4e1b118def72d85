package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Members;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Menu item Members: who has points, searchable and page by page. */
@Controller
public class MembersController extends LoyaltyController {

    static final int PAGE_SIZE = 25;

    private final Members members;

    public MembersController(AdminRights rights, Members members) {
        super(rights);
        this.members = members;
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
        model.addAttribute(
                "members",
                PageView.of(members.find(search, order, page, PAGE_SIZE), row -> new MemberView(row, format), format));
        model.addAttribute("search", search);
        model.addAttribute("order", order.name());
        model.addAttribute("viewType", "loyaltyMembers");
        setModelAttributes(model, "loyalty-members");
        return "modules/defaultContainer";
    }
}
