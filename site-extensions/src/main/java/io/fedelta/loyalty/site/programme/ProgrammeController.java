package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The page that explains the programme to everybody, from the rules in force. */
@Controller
public class ProgrammeController {

    static final String VIEW = "loyalty/programme";

    private final Visitors visitors;
    private final LiveProgrammes programmes;
    private final Aside aside;
    private final Clock clock;

    public ProgrammeController(Visitors visitors, LiveProgrammes programmes, Aside aside, Clock clock) {
        this.visitors = visitors;
        this.programmes = programmes;
        this.aside = aside;
        this.clock = clock;
    }

    @RequestMapping(
            value = SiteLinks.PROGRAMME,
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String show(Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("programme", view());
        model.addAttribute(
                "member", visitors.current().filter(Visitor::signedIn).isPresent());
        return VIEW;
    }

    /** @return null if the rules cannot be read now; the page says so */
    private ProgrammePageView view() {
        PageFormat format = PageFormat.ofRequest();
        return aside.read(programmes::read)
                .map(live -> new ProgrammePageView(live, clock.instant(), PageFormat.currencyOfRequest(), format))
                .orElse(null);
    }
}
