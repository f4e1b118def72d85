package io.fedelta.loyalty.admin.erasure;

import io.fedelta.loyalty.erasure.Grounds;

/** What an administrator chooses and types to erase a customer. */
public class ErasureForm {

    static final String[] FIELDS = {"grounds", "confirmation"};

    private Grounds grounds = Grounds.ASKED;
    private String confirmation = "";

    public Grounds getGrounds() {
        return grounds;
    }

    public void setGrounds(Grounds grounds) {
        this.grounds = grounds;
    }

    /** The customer's number, typed once more. */
    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation.strip();
    }
}
