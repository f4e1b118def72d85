package io.fedelta.loyalty.admin.recalculation;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.recalculation.Figures;

/** What a recalculation adds in all. */
public class FiguresView {

    private final Figures figures;
    private final AdminFormat format;

    FiguresView(Figures figures, AdminFormat format) {
        this.figures = figures;
        this.format = format;
    }

    public boolean isNothing() {
        return figures.members() == 0;
    }

    public String getMembers() {
        return format.number(figures.members());
    }

    public String getPoints() {
        return format.number(figures.points());
    }

    public String getOrders() {
        return format.number(figures.orders());
    }

    public String getSessions() {
        return format.number(figures.sessions());
    }

    public String getNewSessions() {
        return format.number(figures.newSessions());
    }

    /** How many of the created ones are not in the list. */
    public boolean isMoreSessionsThan(int shown) {
        return figures.newSessions() > shown;
    }

    public String getSessionPoints() {
        return format.number(figures.sessionPoints());
    }
}
