package io.fedelta.loyalty.admin.card;

import java.util.UUID;

/** What an administrator types to issue a card by hand. Figures stay text until they are checked. */
public class CardIssueForm {

    static final String[] FIELDS = {
        "amount", "currency", "kind", "validityDays", "mail", "name", "words", "reason", "requestId"
    };

    private String amount = "";
    private String currency = "";
    private String kind = "GIVEN";
    private String validityDays = "";
    private String mail = "";
    private String name = "";
    private String words = "";
    private String reason = "";
    private String requestId = UUID.randomUUID().toString();

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount.strip();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency.strip();
    }

    /** Name of a {@link io.fedelta.loyalty.card.CardOrigin}: paid or given. */
    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Empty text: it never ends. */
    public String getValidityDays() {
        return validityDays;
    }

    public void setValidityDays(String validityDays) {
        this.validityDays = validityDays.strip();
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }

    /** Made when the form is first shown and carried through, so that a second click issues nothing more. */
    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }
}
