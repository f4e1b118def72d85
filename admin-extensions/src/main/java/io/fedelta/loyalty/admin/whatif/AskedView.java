package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.whatif.WhatIf;
import java.util.List;

/** What was asked. */
public class AskedView {

    private final WhatIf asked;
    private final AdminFormat format;

    AskedView(WhatIf asked, AdminFormat format) {
        this.asked = asked;
        this.format = format;
    }

    public String getId() {
        return asked.id();
    }

    public int getMonths() {
        return asked.months();
    }

    public String getFrom() {
        return format.moment(asked.from());
    }

    public String getUntil() {
        return format.moment(asked.until());
    }

    /** Where the form is saved. */
    public String getForm() {
        return "/" + asked.form().section() + "/" + asked.form().entityId();
    }

    /** Its form is a dialog of the host's, which is where it can be saved. */
    public boolean isOfNew() {
        return asked.form().isOfNew();
    }

    public List<HiddenView> getFields() {
        return TypedForm.read(asked.form().fields()).hidden();
    }

    /** Whether the draft is what is in force anyway. */
    public boolean isUnchanged() {
        return asked.today().equals(asked.draft());
    }
}
