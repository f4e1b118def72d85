package io.fedelta.loyalty.admin;

import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;

/**
 * Tells whether the host's forms and requests are about a type of ours. By class, not by name: a form says which class
 * it means, and the implementation must be recognised as well as its interface.
 */
public final class FormClass {

    private FormClass() {}

    public static boolean of(EntityForm form, Class<?> type) {
        return of(form.getCeilingEntityClassname(), type);
    }

    public static boolean of(String className, Class<?> type) {
        try {
            return className != null && type.isAssignableFrom(Class.forName(className));
        } catch (ClassNotFoundException | LinkageError unknown) {
            return false;
        }
    }
}
