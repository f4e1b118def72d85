package io.fedelta.loyalty.admin.message;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.message.Handling;
import io.fedelta.loyalty.message.MessageFilter;
import io.fedelta.loyalty.message.service.Messages;
import java.util.Arrays;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Menu item Messages: the outbox, with what to do about mails that do not leave by themselves. */
@Controller
@RequestMapping("/loyalty-messages")
public class MessagesController extends LoyaltyController {

    static final int PAGE_SIZE = 25;

    private final Messages messages;

    public MessagesController(AdminRights rights, Messages messages) {
        super(rights);
        this.messages = messages;
    }

    /** @param show what needs attention if anything does, else everything */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "show", required = false) MessageFilter show,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        long waiting = messages.needingAttention();
        MessageFilter shown = show != null ? show : waiting > 0 ? MessageFilter.ATTENTION : MessageFilter.ALL;
        model.addAttribute(
                "messages",
                PageView.of(messages.find(shown, page, PAGE_SIZE), row -> new MessageView(row, format), format));
        model.addAttribute(
                "filters",
                Arrays.stream(MessageFilter.values()).map(MessageFilter::name).toList());
        model.addAttribute("show", shown.name());
        model.addAttribute("waiting", waiting == 0 ? null : format.number(waiting));
        model.addAttribute("mayHandle", rights.mayAdjust());
        model.addAttribute("viewType", "loyaltyMessages");
        setModelAttributes(model, "loyalty-messages");
        return "modules/defaultContainer";
    }

    /** @param attempts as the page showed them: a page that is out of date does nothing */
    @RequestMapping(value = "/{messageId}/{action}", method = RequestMethod.POST)
    public String handle(
            @PathVariable("messageId") String messageId,
            @PathVariable("action") Action action,
            @RequestParam("attempts") int attempts,
            @RequestParam("show") MessageFilter show,
            @RequestParam("page") int page,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireAdjusting();
        switch (handled(messageId, action, attempts)) {
            case DONE -> redirect.addFlashAttribute("headerFlash", "LoyaltyMessages_done_" + action);
            case TOO_LATE -> {
                redirect.addFlashAttribute("headerFlash", "LoyaltyMessages_too_late");
                redirect.addFlashAttribute("headerFlashAlert", true);
            }
            case NO_SUCH_MESSAGE -> throw new NothingThereException("mail", messageId);
        }
        redirect.addAttribute("show", show);
        redirect.addAttribute("page", page);
        return "redirect:/loyalty-messages";
    }

    private Handling handled(String messageId, Action action, int attempts) {
        return switch (action) {
            case again -> messages.sendAgain(messageId, attempts, rights.login());
            case leave -> messages.leave(messageId, attempts, rights.login());
        };
    }

    /** Named as the address and the message keys spell them. */
    public enum Action {
        again,
        leave
    }
}
