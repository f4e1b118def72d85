package io.fedelta.loyalty.demo.store.payment;

/** What the store keeps of a card: enough to charge it in this demo, not enough to use it elsewhere. */
public record CardToken(String value) {
    private static final String DECLINED_ENDING = "0002";

    public static CardToken of(String cardNumber) {
        return new CardToken("demo-" + cardNumber.substring(cardNumber.length() - 4));
    }

    public String lastFour() {
        return value.substring(value.length() - 4);
    }

    boolean isAccepted() {
        return !lastFour().equals(DECLINED_ENDING);
    }
}
