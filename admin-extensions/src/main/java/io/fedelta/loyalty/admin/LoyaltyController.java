package io.fedelta.loyalty.admin;

import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What our admin pages share: who may not do something gets a 403 and a sentence, whatever the host would answer. */
public abstract class LoyaltyController extends AdminAbstractController {

    protected final AdminRights rights;

    protected LoyaltyController(AdminRights rights) {
        this.rights = rights;
    }

    @ExceptionHandler(SecurityServiceException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    public ModelAndView refused() {
        return new ModelAndView("modules/defaultContainer", "viewType", "loyaltyRefused");
    }
}
