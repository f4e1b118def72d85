package io.fedelta.loyalty.host.tender;

/** How a request to give money back says which one it is. */
public final class RefundReference {

    /** Field of the request to our gateway; up to 64 characters. */
    public static final String FIELD = "loyaltyRefund";

    private RefundReference() {}

    public static String of(long orderId, int actionNo, int stepNo) {
        return "action " + orderId + "-" + actionNo + "-" + stepNo;
    }
}
