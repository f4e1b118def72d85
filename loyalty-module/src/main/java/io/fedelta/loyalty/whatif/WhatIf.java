package io.fedelta.loyalty.whatif;

import java.time.Instant;
import java.util.Objects;

/**
 * A question: what would this draft have brought?
 *
 * @param id also of the batch that answers it
 * @param form the form that is not saved yet
 * @param from inclusive; orders count whose payment was complete then or later, sessions that took place
 * @param until exclusive; when it was asked
 */
public record WhatIf(
        String id, Form form, int months, Instant from, Instant until, RuleSet today, RuleSet draft, String actor) {

    /**
     * @param section the form's part of the admin, {@code loyalty-settings}
     * @param entityId whose form it is; {@link #NEW} for what was never saved
     * @param fields what was typed, as text that its page understands
     */
    public record Form(String section, String entityId, String fields) {

        /** As the address has it under which a new one is saved. */
        public static final String NEW = "add";

        public Form {
            Objects.requireNonNull(section, "section");
            Objects.requireNonNull(entityId, "entityId");
            Objects.requireNonNull(fields, "fields");
        }

        public boolean isOfNew() {
            return NEW.equals(entityId);
        }
    }

    public WhatIf {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(draft, "draft");
    }
}
