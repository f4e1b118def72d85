package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.site.Term;
import java.io.Serializable;

/** What became of a form of the panel. Waits in the session for the page that follows. */
public final class TenderAnswer implements Serializable {

    static final String ATTRIBUTE = "loyaltyTenderAnswer";

    private static final long serialVersionUID = 1L;

    private final String field;
    private final boolean good;
    private final String typed;
    private final Term text;

    private TenderAnswer(String field, boolean good, String typed, Term text) {
        this.field = field;
        this.good = good;
        this.typed = typed;
        this.text = text;
    }

    static TenderAnswer done(String field, String key, Object... details) {
        return new TenderAnswer(field, true, "", Term.of("loyalty.pay." + key, details));
    }

    /** @param typed stays in the field, so that it can be corrected */
    static TenderAnswer refused(String field, String typed, String key, Object... details) {
        return new TenderAnswer(field, false, typed, Term.of("loyalty.pay." + key, details));
    }

    /** Which field it is about. */
    public String getField() {
        return field;
    }

    public boolean isGood() {
        return good;
    }

    public String getTyped() {
        return typed;
    }

    public Term getText() {
        return text;
    }

    public boolean refuses(String otherField) {
        return !good && field.equals(otherField);
    }
}
