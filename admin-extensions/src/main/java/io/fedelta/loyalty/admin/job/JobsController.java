package io.fedelta.loyalty.admin.job;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.job.service.Jobs;
import io.fedelta.loyalty.reward.service.Evaluations;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Menu item Jobs: what runs by the clock, how it went, and a button to start it now. */
@Controller
@RequestMapping("/loyalty-jobs")
public class JobsController extends LoyaltyController {

    static final int PAGE_SIZE = 25;
    static final int EVALUATIONS = 10;
    private static final String REFRESH_SECONDS = "5";

    private final Jobs jobs;
    private final Evaluations evaluations;

    public JobsController(AdminRights rights, Jobs jobs, Evaluations evaluations) {
        super(rights);
        this.jobs = jobs;
        this.evaluations = evaluations;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "page", defaultValue = "0") int page, HttpServletResponse response, Model model)
            throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        List<JobView> all =
                jobs.all().stream().map(job -> new JobView(job, format)).toList();
        model.addAttribute("jobs", all);
        refreshWhileOneRuns(all, response);
        model.addAttribute(
                "evaluations",
                evaluations.newest(EVALUATIONS).stream()
                        .map(run -> new NamedEvaluationView(run, format))
                        .toList());
        model.addAttribute(
                "runs",
                PageView.of(jobs.history(Math.max(0, page), PAGE_SIZE), run -> new JobRunView(run, format), format));
        model.addAttribute("mayStart", rights.mayStartJobs());
        model.addAttribute("viewType", "loyaltyJobs");
        setModelAttributes(model, "loyalty-jobs");
        return "modules/defaultContainer";
    }

    /** By the browser itself, so that figures move without script as well. */
    private static void refreshWhileOneRuns(List<JobView> all, HttpServletResponse response) {
        if (all.stream().anyMatch(JobView::isRunning)) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
    }

    @RequestMapping(value = "/{job}/start", method = RequestMethod.POST)
    public String start(@PathVariable("job") String job, RedirectAttributes redirect) throws ServiceException {
        rights.requireStartingJobs();
        switch (jobs.start(job, rights.login())) {
            case NOW -> redirect.addFlashAttribute("headerFlash", "LoyaltyJobs_started");
            case RUNS_ALREADY -> {
                redirect.addFlashAttribute("headerFlash", "LoyaltyJobs_runs_already");
                redirect.addFlashAttribute("headerFlashAlert", true);
            }
            case NO_SUCH_JOB -> throw new NothingThereException("job", job);
        }
        return "redirect:/loyalty-jobs";
    }
}
