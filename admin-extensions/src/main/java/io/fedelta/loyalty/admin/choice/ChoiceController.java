package io.fedelta.loyalty.admin.choice;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What a search in a field of choices finds, as a list for its script. */
@Controller
public class ChoiceController extends LoyaltyController {

    private static final int LONGEST_SEARCH = 100;

    private final Map<String, Choices> choices;

    /** @param choices by kind, as the address spells it */
    public ChoiceController(AdminRights rights, Map<String, Choices> choices) {
        super(rights);
        this.choices = Map.copyOf(choices);
    }

    @RequestMapping(value = "/loyalty-choices/{kind}", method = RequestMethod.GET)
    public String search(
            @PathVariable("kind") String kind,
            @RequestParam(value = "search", defaultValue = "") String search,
            Model model)
            throws ServiceException {
        rights.requireReading();
        if (!choices.containsKey(kind)) {
            throw new NothingThereException("choice of " + kind);
        }
        String text = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
        model.addAttribute(
                "found",
                choices.get(kind).search(text).stream().map(ChoiceView::new).toList());
        return "views/loyaltyChoices";
    }
}
