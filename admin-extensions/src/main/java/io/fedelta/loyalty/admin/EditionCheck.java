package io.fedelta.loyalty.admin;

import javax.persistence.OptimisticLockException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two administrators who edit the same form at once: the second is told instead of undoing what the first saved. */
public final class EditionCheck {

    public static final String CHANGED_MEANWHILE = "loyalty.changed.meanwhile";

    private EditionCheck() {}

    /**
     * Refuses a form that was opened before the last save.
     *
     * @param field that shows the message
     */
    public static void run(SubmittedForm form, String field, Integer stored) {
        form.check(
                field,
                form.whole("edition")
                        .filter(opened -> opened == stored.longValue())
                        .isPresent(),
                CHANGED_MEANWHILE);
    }

    /**
     * @param field that shows the message
     * @return false, with the form refused, if another save came in between
     */
    public static boolean flushed(DynamicEntityDao dao, Entity form, String field) {
        try {
            dao.flush();
            return true;
        } catch (OptimisticLockException | OptimisticLockingFailureException overtaken) {
            form.addValidationError(field, CHANGED_MEANWHILE);
            return false;
        }
    }
}
