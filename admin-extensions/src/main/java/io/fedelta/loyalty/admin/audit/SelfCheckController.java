package io.fedelta.loyalty.admin.audit;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.admin.batch.BatchView;
import io.fedelta.loyalty.admin.job.JobView;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.FindingState;
import io.fedelta.loyalty.audit.RepairAnswer;
import io.fedelta.loyalty.audit.service.NightlyAudit;
import io.fedelta.loyalty.audit.service.RepairBatch;
import io.fedelta.loyalty.audit.service.SelfAudit;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.job.Started;
import io.fedelta.loyalty.job.service.Jobs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Menu item Self-check: what the nightly look has found, and buttons that look now, repair, or leave it as it is. */
@Controller
@RequestMapping("/loyalty-self-check")
public class SelfCheckController extends LoyaltyController {

    static final int PAGE_SIZE = 25;

    private final SelfAudit audit;
    private final Jobs jobs;
    private final Batches batches;

    public SelfCheckController(AdminRights rights, SelfAudit audit, Jobs jobs, Batches batches) {
        super(rights);
        this.audit = audit;
        this.jobs = jobs;
        this.batches = batches;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "show", defaultValue = "OPEN") FindingState show,
            @RequestParam(value = "page", defaultValue = "0") int page,
            Model model)
            throws ServiceException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        model.addAttribute(
                "findings",
                PageView.of(
                        audit.find(Optional.of(show), page, PAGE_SIZE),
                        finding -> new FindingView(finding, format),
                        format));
        model.addAttribute("kinds", kinds(format));
        model.addAttribute(
                "filters", Arrays.stream(FindingState.values()).map(Enum::name).toList());
        model.addAttribute("show", show.name());
        model.addAttribute("job", job(format));
        model.addAttribute(
                "batch",
                batches.newest(RepairBatch.KIND)
                        .map(batch -> new BatchView(batch, format, "/loyalty-self-check", rights.mayRunTools()))
                        .orElse(null));
        model.addAttribute("requestId", UUID.randomUUID().toString());
        model.addAttribute("mayRun", rights.mayRunTools());
        model.addAttribute("viewType", "loyaltySelfCheck");
        setModelAttributes(model, "loyalty-self-check");
        return "modules/defaultContainer";
    }

    private List<OpenKindView> kinds(AdminFormat format) {
        return audit.open().entrySet().stream()
                .map(open -> new OpenKindView(open.getKey(), format.number(open.getValue())))
                .toList();
    }

    private JobView job(AdminFormat format) {
        return jobs.all().stream()
                .filter(job -> job.job().equals(NightlyAudit.KEY))
                .findFirst()
                .map(job -> new JobView(job, format))
                .orElse(null);
    }

    @RequestMapping(value = "/start", method = RequestMethod.POST)
    public String start(RedirectAttributes redirect) throws ServiceException {
        rights.requireRunningTools();
        Started started = jobs.start(NightlyAudit.KEY, rights.login());
        flash(redirect, "LoyaltySelfCheck_start_" + started, started != Started.NOW);
        return "redirect:/loyalty-self-check";
    }

    @RequestMapping(value = "/{findingId}/{action}", method = RequestMethod.POST)
    public String act(
            @PathVariable("findingId") long findingId,
            @PathVariable("action") Action action,
            RedirectAttributes redirect)
            throws ServiceException {
        rights.requireRunningTools();
        RepairAnswer answer = action == Action.repair
                ? audit.repair(findingId, rights.login())
                : audit.leave(findingId, rights.login());
        if (answer == RepairAnswer.NO_SUCH_FINDING) {
            throw new NothingThereException("finding", Long.toString(findingId));
        }
        String done = answer == RepairAnswer.DONE ? answer + "_" + action : answer.name();
        flash(redirect, "LoyaltySelfCheck_answer_" + done, answer != RepairAnswer.DONE);
        return "redirect:/loyalty-self-check";
    }

    /** @param requestId of the page: a second click starts nothing more */
    @RequestMapping(value = "/all/{kind}/repair", method = RequestMethod.POST)
    public String repairAll(
            @PathVariable("kind") FindingKind kind,
            @RequestParam("requestId") String requestId,
            RedirectAttributes redirect)
            throws ServiceException, ServletRequestBindingException {
        rights.requireRunningTools();
        requireUuid(requestId);
        if (!kind.isRepairable()) {
            throw new NothingThereException("repair", kind.name());
        }
        BatchStart start = batches.start(new BatchOrder(requestId, RepairBatch.KIND, kind.name(), rights.login()));
        flash(redirect, "LoyaltySelfCheck_all_" + start.outcome(), start.outcome() == BatchStart.Outcome.BUSY);
        return "redirect:/loyalty-self-check";
    }

    private static void flash(RedirectAttributes redirect, String message, boolean trouble) {
        redirect.addFlashAttribute("headerFlash", message);
        redirect.addFlashAttribute("headerFlashAlert", trouble);
    }

    /** Named as the address and the message keys spell them. */
    public enum Action {
        repair,
        leave
    }
}
