package io.fedelta.loyalty.admin;

import java.util.regex.Pattern;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What our admin pages share: who may not do something, or comes by an address that makes no sense, gets the right
 * status and a sentence in the admin's own frame, whatever the host would answer.
 */
public abstract class LoyaltyController extends AdminAbstractController {

    private static final Logger LOG = LoggerFactory.getLogger(LoyaltyController.class);

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    protected final AdminRights rights;

    protected LoyaltyController(AdminRights rights) {
        this.rights = rights;
    }

    /** For every text that a page of ours takes, in a form or in its address. */
    @InitBinder
    public void takeWhatCanBeTyped(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new TypedText());
    }

    /** Which our own pages have put into their forms. */
    protected static void requireUuid(String requestId) throws ServletRequestBindingException {
        if (!UUID.matcher(requestId).matches()) {
            throw new ServletRequestBindingException("No request id");
        }
    }

    @ExceptionHandler(SecurityServiceException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    public ModelAndView refused() {
        return sentence("LoyaltyRefused");
    }

    @ExceptionHandler(NothingThereException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public ModelAndView nothingThere() {
        return sentence("LoyaltyAddress_nothing");
    }

    @ExceptionHandler({TypeMismatchException.class, ServletRequestBindingException.class, BindException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public ModelAndView mistyped() {
        return sentence("LoyaltyAddress_mistyped");
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    public ModelAndView unreadable(NestedRuntimeException cause) {
        LOG.error("A loyalty page cannot be drawn", cause);
        return sentence("LoyaltyTables_unreadable_page");
    }

    private static ModelAndView sentence(String message) {
        return new ModelAndView("modules/defaultContainer", "viewType", "loyaltyRefused").addObject("refusal", message);
    }
}
