package io.fedelta.loyalty.admin.recalculation;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.recalculation.CreatedSession;
import io.fedelta.loyalty.recalculation.Gain;
import io.fedelta.loyalty.recalculation.Recalculation;
import io.fedelta.loyalty.recalculation.service.Recalculations;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/** What the page shows: the newest recalculation with its figures, and the earlier ones. */
public class RecalculationViews {

    private static final int EARLIER = 10;
    private static final int MEMBERS = 25;
    private static final int SESSIONS = 20;

    private final Recalculations recalculations;
    private final Customers customers;

    public RecalculationViews(Recalculations recalculations, Customers customers) {
        this.recalculations = recalculations;
        this.customers = customers;
    }

    void draw(Model model, int page, boolean maySteer, AdminFormat format) {
        List<Recalculation> newest = recalculations.newest(EARLIER);
        model.addAttribute(
                "recalculations",
                newest.stream()
                        .map(each -> new RecalculationView(each, format, maySteer))
                        .toList());
        newest.stream().findFirst().ifPresent(first -> {
            model.addAttribute("recalculation", new RecalculationView(first, format, maySteer));
            if (first.preview().state() == BatchState.DONE) {
                drawFigures(model, first, page, format);
            }
        });
    }

    private void drawFigures(Model model, Recalculation preview, int page, AdminFormat format) {
        model.addAttribute("figures", new FiguresView(recalculations.figures(preview.id()), format));
        model.addAttribute(
                "rewards",
                recalculations.rewards(preview.id()).stream()
                        .map(reward -> new UnlockedRewardView(reward, format))
                        .toList());
        Page<Gain> gains = recalculations.gains(preview.id(), page, MEMBERS);
        Map<Long, CustomerFacts> people =
                customers.find(gains.rows().stream().map(Gain::accountId).toList());
        model.addAttribute(
                "gains", PageView.of(gains, gain -> new GainView(gain, people.get(gain.accountId()), format), format));
        List<CreatedSession> created = recalculations.createdSessions(preview.id(), SESSIONS);
        Map<Long, CustomerFacts> owners = customers.find(
                created.stream().map(CreatedSession::accountId).distinct().toList());
        model.addAttribute(
                "createdSessions",
                created.stream()
                        .map(session -> new CreatedSessionView(session, owners.get(session.accountId()), format))
                        .toList());
    }
}
