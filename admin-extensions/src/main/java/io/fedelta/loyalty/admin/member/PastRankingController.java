package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The ranking as it was at the end of a month or a season, reached from the members' list: a page, and a file. */
@Controller
public class PastRankingController extends LoyaltyController {

    private static final List<String> HEADINGS = List.of("rank", "rankBefore", "number", "name", "lifetime");

    private final PastRankings rankings;
    private final ExportProgress progress;
    private final MessageSource messages;

    public PastRankingController(
            AdminRights rights, PastRankings rankings, ExportProgress progress, MessageSource messages) {
        super(rights);
        this.rankings = rankings;
        this.progress = progress;
        this.messages = messages;
    }

    /** A position of no ranking. */
    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public ModelAndView forged() {
        return mistyped();
    }

    @RequestMapping(value = PastRankingView.PATH, method = RequestMethod.GET)
    public String show(
            @RequestParam(value = "snapshot", defaultValue = "") String id,
            @RequestParam(value = "page", defaultValue = "") String page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        List<Snapshot> all = rankings.all();
        Optional<Position> from = Optional.of(page)
                .filter(token -> !token.isEmpty())
                .map(token -> Position.ofToken(token, MemberOrder.POINTS));
        chosen(id, all)
                .ifPresent(
                        snapshot -> model.addAttribute("past", rankings.read(snapshot, from, AdminFormat.ofRequest())));
        model.addAttribute(
                "snapshots",
                all.stream()
                        .map(snapshot -> new SnapshotView(snapshot, locale()))
                        .toList());
        model.addAttribute("viewType", "loyaltyPast");
        setModelAttributes(model, "loyalty-members");
        return "modules/defaultContainer";
    }

    /** The newest, if the address names none; empty before the first month has ended. */
    private Optional<Snapshot> chosen(String id, List<Snapshot> all) {
        return id.isEmpty() ? all.stream().findFirst() : Optional.of(rankings.find(id));
    }

    @RequestMapping(value = PastRankingView.PATH + "/export", method = RequestMethod.GET)
    public void export(
            @RequestParam(value = "snapshot", defaultValue = "") String id,
            @RequestParam(value = "export", defaultValue = "0") String exportId,
            HttpServletResponse response)
            throws ServiceException, IOException {
        rights.requireReading();
        Snapshot snapshot = rankings.find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"members-" + snapshot.id() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        rankings.write(snapshot, headings(), out, rows -> progress.note(exportId, rows));
        out.close();
    }

    private List<String> headings() {
        return HEADINGS.stream()
                .map(name -> messages.getMessage("LoyaltyMembers_" + name, null, locale()))
                .toList();
    }

    private static Locale locale() {
        return BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale();
    }
}
