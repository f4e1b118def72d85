package io.fedelta.loyalty.admin;

import javax.persistence.OptimisticLockException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two administrators who edit the same form at once: the second is told instead of undoing what the first saved. */
public final class EditionCheck {

    static final String CHANGED_MEANWHILE = "loyalty.changed.meanwhile";

    private EditionCheck() {}

    /** Refuses a form that was opened before the last save. */
    public static void run(SubmittedForm form, Integer stored) {
        form.check(
                "name",
                form.whole("edition")
                        .filter(opened -> opened == stored.longValue())
                        .isPresent(),
                CHANGED_MEANWHILE);
    }

    /** @return false, with the form refused, if another save came in between */
    public static boolean flushed(DynamicEntityDao dao, Entity form) {
        try {
            dao.flush();
            return true;
        } catch (OptimisticLockException | OptimisticLockingFailureException overtaken) {
            form.addValidationError("name", CHANGED_MEANWHILE);
            return false;
        }
    }
}
