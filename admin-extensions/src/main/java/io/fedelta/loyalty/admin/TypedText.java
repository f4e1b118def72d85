package io.fedelta.loyalty.admin;

import java.beans.PropertyEditorSupport;

/** Text as people can type it: without the zero characters that forged requests hold and PostgreSQL cannot. */
class TypedText extends PropertyEditorSupport {

    /** Spring turns what a redirect carries into text by the same editor. */
    @Override
    public void setValue(Object value) {
        super.setValue(value == null ? null : value.toString());
    }

    @Override
    public void setAsText(String text) {
        setValue(text.replace("\0", ""));
    }
}
