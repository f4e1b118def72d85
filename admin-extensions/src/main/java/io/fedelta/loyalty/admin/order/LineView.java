package io.fedelta.loyalty.admin.order;

/** A line of which units can still be refunded. */
public class LineView {

    private final long itemId;
    private final String name;
    private final int left;
    private final int quantity;

    LineView(long itemId, String name, int left, int quantity) {
        this.itemId = itemId;
        this.name = name;
        this.left = left;
        this.quantity = quantity;
    }

    public String getItemId() {
        return Long.toString(itemId);
    }

    public String getName() {
        return name;
    }

    public int getLeft() {
        return left;
    }

    public int getQuantity() {
        return quantity;
    }
}
