package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The members' list as a file, sent while it is read, and how far that is. If it breaks off it is not ended: the
 * browser tells that the download has failed, and nobody takes a part for the whole.
 */
@Controller
public class MembersExportController extends LoyaltyController {

    private static final List<String> HEADINGS = List.of(
            "rank", "number", "name", "email", "lifetime", "tier", "rewards", "used", "referrals", "lastActivity");

    private final MembersExport export;
    private final ExportProgress progress;
    private final Programme programme;
    private final MessageSource messages;

    public MembersExportController(
            AdminRights rights,
            MembersExport export,
            ExportProgress progress,
            Programme programme,
            MessageSource messages) {
        super(rights);
        this.export = export;
        this.progress = progress;
        this.programme = programme;
        this.messages = messages;
    }

    @InitBinder("form")
    public void bindTheAddressOnly(WebDataBinder binder) {
        binder.setAllowedFields(MemberListForm.FIELDS);
    }

    @RequestMapping(value = "/loyalty-members/export", method = RequestMethod.GET)
    public void export(
            @ModelAttribute("form") MemberListForm form,
            @RequestParam(value = "export", defaultValue = "0") String exportId,
            HttpServletResponse response)
            throws ServiceException, IOException {
        rights.requireReading();
        AdminFormat format = AdminFormat.ofRequest();
        TierRules tiers = programme.current().rules().tiers();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"members.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        export.write(form, headings(), tiers, format, out, rows -> progress.note(exportId, rows));
        out.close();
    }

    /** Rows so far; -1 for a file that this node does not write. */
    @RequestMapping(value = "/loyalty-members/export/{exportId}", method = RequestMethod.GET)
    public void progress(@PathVariable("exportId") String exportId, HttpServletResponse response)
            throws ServiceException, IOException {
        rights.requireReading();
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("{\"rows\":" + progress.rows(exportId).orElse(-1) + "}");
    }

    private List<String> headings() {
        Locale locale = BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale();
        return HEADINGS.stream()
                .map(name -> messages.getMessage("LoyaltyMembers_" + name, null, locale))
                .toList();
    }
}
