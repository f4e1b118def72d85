package io.fedelta.loyalty.demo.store.checkout;

import java.io.Serializable;

/** The one page of the checkout. The card values live as long as the request. */
public class CheckoutForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String STUDIO = "studio";

    private String firstName = "";
    private String lastName = "";
    private String emailAddress = "";
    private String paymentMethod = "card";
    private String cardName = "";
    private String cardNumber = "";
    private String cardExpiry = "";
    private String cardCode = "";

    public boolean isPaidAtTheStudio() {
        return STUDIO.equals(paymentMethod);
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getEmailAddress() {
        return emailAddress;
    }

    public void setEmailAddress(String emailAddress) {
        this.emailAddress = emailAddress;
    }

    public String getPaymentMethod() {
        return paymentMethod;
    }

    public void setPaymentMethod(String paymentMethod) {
        this.paymentMethod = paymentMethod;
    }

    public String getCardName() {
        return cardName;
    }

    public void setCardName(String cardName) {
        this.cardName = cardName;
    }

    public String getCardNumber() {
        return cardNumber;
    }

    public void setCardNumber(String cardNumber) {
        this.cardNumber = cardNumber.replaceAll("[ -]", "");
    }

    public String getCardExpiry() {
        return cardExpiry;
    }

    public void setCardExpiry(String cardExpiry) {
        this.cardExpiry = cardExpiry;
    }

    public String getCardCode() {
        return cardCode;
    }

    public void setCardCode(String cardCode) {
        this.cardCode = cardCode;
    }
}
