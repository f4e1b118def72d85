package io.fedelta.loyalty.admin;

import java.io.Serializable;
import java.util.Map;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/** Carries one kind of entity between the host's forms and Hibernate, in the way the host's own handlers do. */
public class EntityForms {

    private final Class<? extends Serializable> type;

    /** @param type the entity's interface */
    public EntityForms(Class<? extends Serializable> type) {
        this.type = type;
    }

    public boolean concerns(PersistencePackage request) {
        return FormClass.of(request.getCeilingEntityFullyQualifiedClassname(), type);
    }

    /**
     * Puts the form into the entity.
     *
     * @throws ValidationException if the host's own checks refuse a field
     */
    public <T extends Serializable> T fill(T entity, PersistencePackage request, RecordHelper host)
            throws ValidationException {
        @SuppressWarnings("unchecked")
        T filled = (T) host.createPopulatedInstance(entity, request.getEntity(), fields(request, host), false);
        return filled;
    }

    /** The entity as a form shows it. */
    public Entity shown(Serializable entity, PersistencePackage request, RecordHelper host) {
        return host.getRecord(fields(request, host), entity, null, null);
    }

    /** The form again as it was typed, with what is wrong with it; the entity is untouched. */
    public Entity refused(Serializable entity, PersistencePackage request, RecordHelper host) {
        Entity again = shown(entity, request, host);
        again.setPropertyValidationErrors(request.getEntity().getPropertyValidationErrors());
        again.overridePropertyValues(request.getEntity());
        return again;
    }

    private Map<String, FieldMetadata> fields(PersistencePackage request, RecordHelper host) {
        return host.getSimpleMergedProperties(type.getName(), request.getPersistencePerspective());
    }
}
