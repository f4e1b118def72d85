package io.fedelta.loyalty.admin;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardCode;
import io.fedelta.loyalty.erasure.ErasureRecord;
import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.session.Session;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;

/**
 * What the administrator of this request may do, by the host's own permission rows (see {@code admin-menu.sql}):
 * reading is FETCH, posting points by hand is ADD of an {@link Entry}, granting by hand is ADD of a {@link Grant},
 * rules without a form of the host are UPDATE of {@link LoyaltySettings}, marking sessions is UPDATE of a
 * {@link Session}; money that comes in is ADD of an {@link OrderAction}, money that goes back is UPDATE of it; gift
 * cards are ADD of a {@link Card}, looking at their codes is FETCH of a {@link CardCode}; work on all members or orders
 * is ADD of a {@link Batch}; erasing a customer is ADD of an {@link ErasureRecord}. The host checks its URLs for any
 * login only, so whatever of ours shows or changes something asks here first.
 */
public class AdminRights {

    private final SecurityVerifier verifier;

    public AdminRights(SecurityVerifier verifier) {
        this.verifier = verifier;
    }

    /** @throws SecurityServiceException if the administrator may not see members and their points */
    public void requireReading() throws ServiceException {
        verifier.securityCheck(Entry.class.getName(), EntityOperationType.FETCH);
    }

    /** @throws SecurityServiceException if the administrator may not add or remove points */
    public void requireAdjusting() throws ServiceException {
        verifier.securityCheck(Entry.class.getName(), EntityOperationType.ADD);
    }

    /** @throws SecurityServiceException if the administrator may not grant rewards */
    public void requireGranting() throws ServiceException {
        verifier.securityCheck(Grant.class.getName(), EntityOperationType.ADD);
    }

    /** @throws SecurityServiceException if the administrator may not mark sessions as done, undo or cancel them */
    public void requireManagingSessions() throws ServiceException {
        verifier.securityCheck(Session.class.getName(), EntityOperationType.UPDATE);
    }

    /** @throws SecurityServiceException if the administrator may not record and capture payments */
    public void requireTakingMoney() throws ServiceException {
        verifier.securityCheck(OrderAction.class.getName(), EntityOperationType.ADD);
    }

    /** @throws SecurityServiceException if the administrator may not refund, void and cancel */
    public void requireGivingBack() throws ServiceException {
        verifier.securityCheck(OrderAction.class.getName(), EntityOperationType.UPDATE);
    }

    public boolean mayTakeMoney() {
        return isAllowed(this::requireTakingMoney);
    }

    public boolean mayGiveBack() {
        return isAllowed(this::requireGivingBack);
    }

    /** @throws SecurityServiceException if the administrator may not start jobs */
    public void requireStartingJobs() throws ServiceException {
        verifier.securityCheck(JobRun.class.getName(), EntityOperationType.ADD);
    }

    /** @throws SecurityServiceException if the administrator may not start and steer work on all members or orders */
    public void requireRunningTools() throws ServiceException {
        verifier.securityCheck(Batch.class.getName(), EntityOperationType.ADD);
    }

    /** @throws SecurityServiceException if the administrator may not erase customers */
    public void requireErasing() throws ServiceException {
        verifier.securityCheck(ErasureRecord.class.getName(), EntityOperationType.ADD);
    }

    public boolean mayErase() {
        return isAllowed(this::requireErasing);
    }

    public boolean mayRunTools() {
        return isAllowed(this::requireRunningTools);
    }

    /** @throws SecurityServiceException if the administrator may not issue, stop and change gift cards */
    public void requireManagingCards() throws ServiceException {
        verifier.securityCheck(Card.class.getName(), EntityOperationType.ADD);
    }

    /** @throws SecurityServiceException if the administrator may not look at the codes of gift cards */
    public void requireRevealingCodes() throws ServiceException {
        verifier.securityCheck(CardCode.class.getName(), EntityOperationType.FETCH);
    }

    /** @throws SecurityServiceException if the administrator may not change rules */
    public void requireChangingRules() throws ServiceException {
        verifier.securityCheck(LoyaltySettings.class.getName(), EntityOperationType.UPDATE);
    }

    public boolean mayManageCards() {
        return isAllowed(this::requireManagingCards);
    }

    public boolean mayRevealCodes() {
        return isAllowed(this::requireRevealingCodes);
    }

    public boolean mayChangeRules() {
        return isAllowed(this::requireChangingRules);
    }

    public boolean mayStartJobs() {
        return isAllowed(this::requireStartingJobs);
    }

    public boolean mayRead() {
        return isAllowed(this::requireReading);
    }

    public boolean mayAdjust() {
        return isAllowed(this::requireAdjusting);
    }

    public boolean mayGrant() {
        return isAllowed(this::requireGranting);
    }

    public boolean mayManageSessions() {
        return isAllowed(this::requireManagingSessions);
    }

    /** The login kept with everything done by hand. */
    public String login() {
        return verifier.getPersistentAdminUser().getLogin();
    }

    /** Where the administrator gets mails. */
    public String email() {
        return verifier.getPersistentAdminUser().getEmail();
    }

    private static boolean isAllowed(Requirement requirement) {
        try {
            requirement.check();
            return true;
        } catch (SecurityServiceException refused) {
            return false;
        } catch (ServiceException broken) {
            throw new IllegalStateException("The host could not check a permission", broken);
        }
    }

    private interface Requirement {
        void check() throws ServiceException;
    }
}
