package io.fedelta.loyalty.admin.monthend;

/** One line of a month: a figure, the month before's, and what changed. */
public class FigureView {

    private final String move;
    private final String amount;
    private final String before;
    private final String change;

    FigureView(String move, String amount, String before, String change) {
        this.move = move;
        this.amount = amount;
        this.before = before;
        this.change = change;
    }

    /** Part of the message key. */
    public String getMove() {
        return move;
    }

    public String getAmount() {
        return amount;
    }

    /** Null if the month before is not frozen. */
    public String getBefore() {
        return before;
    }

    /** Null if the month before is not frozen. */
    public String getChange() {
        return change;
    }

    /** Whether it is a sum that the lines above lead to. */
    public boolean isTotal() {
        return move.equals("CLOSING");
    }
}
