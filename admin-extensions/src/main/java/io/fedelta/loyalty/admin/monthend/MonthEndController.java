package io.fedelta.loyalty.admin.monthend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.CsvFile;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.monthend.FreezeAnswer;
import io.fedelta.loyalty.monthend.MonthEnd;
import io.fedelta.loyalty.monthend.MonthFigure;
import io.fedelta.loyalty.monthend.service.MonthEnds;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Menu item Month-end: the frozen months, one of them beside the month before, and its figures as a file. */
@Controller
@RequestMapping("/loyalty-month-end")
public class MonthEndController extends LoyaltyController {

    private final MonthEnds months;

    public MonthEndController(AdminRights rights, MonthEnds months) {
        super(rights);
        this.months = months;
    }

    /** The newest frozen month, with the way to the others. */
    @RequestMapping(method = RequestMethod.GET)
    public String newest(Model model) throws ServiceException {
        rights.requireReading();
        return page(months.frozen().stream().findFirst().flatMap(months::find), model);
    }

    @RequestMapping(value = "/{month}", method = RequestMethod.GET)
    public String month(@PathVariable("month") String month, Model model) throws ServiceException {
        rights.requireReading();
        return page(Optional.of(frozen(month)), model);
    }

    private String page(Optional<MonthEnd> shown, Model model) {
        AdminFormat format = AdminFormat.ofRequest();
        model.addAttribute(
                "month",
                shown.map(month ->
                                new MonthView(month, months.find(month.month().minusMonths(1)), format))
                        .orElse(null));
        model.addAttribute("frozen", texts(months.frozen()));
        model.addAttribute("unfrozen", texts(oldestFirst(months.unfrozen())));
        model.addAttribute("share", months.expectedShare().map(format::decimal).orElse(""));
        model.addAttribute("mayRun", rights.mayRunTools());
        model.addAttribute("viewType", "loyaltyMonthEnd");
        setModelAttributes(model, "loyalty-month-end");
        return "modules/defaultContainer";
    }

    /** The books are closed month by month. */
    private static List<YearMonth> oldestFirst(List<YearMonth> newestFirst) {
        return newestFirst.stream().sorted().toList();
    }

    private static List<String> texts(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).toList();
    }

    private MonthEnd frozen(String month) {
        return months.find(parsed(month)).orElseThrow(() -> new NothingThereException("frozen month", month));
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException noMonth) {
            throw new NothingThereException("month", month);
        }
    }

    /** Asks first, since it cannot be undone. */
    @RequestMapping(value = "/freeze", method = RequestMethod.GET)
    public String askToFreeze(@RequestParam(value = "month", defaultValue = "") String month, Model model)
            throws ServiceException {
        rights.requireRunningTools();
        List<YearMonth> open = oldestFirst(months.unfrozen());
        if (month.isEmpty() || !open.contains(parsed(month))) {
            return "redirect:/loyalty-month-end";
        }
        model.addAttribute("month", month);
        model.addAttribute("earlier", texts(open.subList(0, open.indexOf(parsed(month)))));
        model.addAttribute("viewType", "loyaltyMonthEndFreeze");
        setModelAttributes(model, "loyalty-month-end");
        return "modules/defaultContainer";
    }

    @RequestMapping(value = "/freeze", method = RequestMethod.POST)
    public String freeze(@RequestParam("month") String month, RedirectAttributes redirect) throws ServiceException {
        rights.requireRunningTools();
        FreezeAnswer answer = months.freeze(parsed(month), Optional.of(rights.login()));
        flash(redirect, "LoyaltyMonthEnd_answer_" + answer, answer != FreezeAnswer.FROZEN);
        boolean there = answer == FreezeAnswer.FROZEN || answer == FreezeAnswer.FROZEN_BEFORE;
        return "redirect:/loyalty-month-end" + (there ? "/" + parsed(month) : "");
    }

    @RequestMapping(value = "/share", method = RequestMethod.POST)
    public String share(@RequestParam("percent") String percent, RedirectAttributes redirect) throws ServiceException {
        rights.requireRunningTools();
        ShareInput typed = ShareInput.of(percent);
        if (typed.understood()) {
            months.expect(typed.percent(), rights.login());
        }
        flash(
                redirect,
                typed.understood() ? "LoyaltyMonthEnd_share_kept" : "LoyaltyMonthEnd_share_refused",
                !typed.understood());
        return "redirect:/loyalty-month-end";
    }

    private static void flash(RedirectAttributes redirect, String message, boolean trouble) {
        redirect.addFlashAttribute("headerFlash", message);
        redirect.addFlashAttribute("headerFlashAlert", trouble);
    }

    @RequestMapping(value = "/{month}/figures", method = RequestMethod.GET)
    public ResponseEntity<byte[]> figures(@PathVariable("month") String month) throws ServiceException {
        rights.requireReading();
        MonthEnd frozen = frozen(month);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(new MediaType("text", "csv", UTF_8));
        headers.set("Content-Disposition", "attachment; filename=\"month-end-" + frozen.month() + ".csv\"");
        return new ResponseEntity<>(csv(frozen).getBytes(UTF_8), headers, HttpStatus.OK);
    }

    private static String csv(MonthEnd month) {
        StringBuilder file = new StringBuilder(CsvFile.line(List.of("month", "book", "currency", "figure", "amount")));
        month.figures().stream()
                .sorted((one, other) -> one.move().compareTo(other.move()))
                .sorted((one, other) -> one.currency().compareTo(other.currency()))
                .sorted((one, other) -> one.book().compareTo(other.book()))
                .map(figure -> line(month, figure))
                .forEach(file::append);
        return file.toString();
    }

    private static String line(MonthEnd month, MonthFigure figure) {
        return CsvFile.line(List.of(
                month.month().toString(),
                figure.book().name(),
                figure.currency(),
                figure.move().name(),
                plain(figure.amount())));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
