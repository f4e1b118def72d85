package io.fedelta.loyalty.admin.reset;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.reset.ResetFigures;

/** What a reset takes, in figures. */
public class FiguresView {

    private final ResetFigures figures;
    private final AdminFormat format;

    FiguresView(ResetFigures figures, AdminFormat format) {
        this.figures = figures;
        this.format = format;
    }

    public boolean isNothing() {
        return figures.isNothing();
    }

    public String getMembers() {
        return format.number(figures.members());
    }

    public String getOrders() {
        return format.number(figures.orders());
    }

    public String getPaymentPoints() {
        return format.number(figures.paymentPoints());
    }

    public String getSessions() {
        return format.number(figures.sessions());
    }

    public String getSessionPoints() {
        return format.number(figures.sessionPoints());
    }

    public String getPoints() {
        return format.number(figures.points());
    }
}
