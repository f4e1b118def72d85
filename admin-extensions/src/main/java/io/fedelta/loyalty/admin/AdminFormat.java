package io.fedelta.loyalty.admin;

import io.fedelta.loyalty.ledger.Points;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/** Figures, money and moments as the administrator of this request reads them. */
public class AdminFormat {

    private final Locale locale;
    private final ZoneId zone;

    public AdminFormat(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public static AdminFormat ofRequest() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        TimeZone zone = context.getTimeZone();
        return new AdminFormat(context.getJavaLocale(), zone == null ? ZoneId.systemDefault() : zone.toZoneId());
    }

    /** The same in another time zone. */
    public AdminFormat in(ZoneId otherZone) {
        return new AdminFormat(locale, otherZone);
    }

    public String points(Points points) {
        return number(points.value());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With its sign, also if positive. */
    public String change(Points points) {
        return (points.isPositive() ? "+" : "") + points(points);
    }

    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Currency.getInstance(currency).getDefaultFractionDigits());
        format.setMaximumFractionDigits(Math.max(5, format.getMinimumFractionDigits()));
        return format.format(amount);
    }

    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(10);
        return format.format(number);
    }

    /**
     * A stored decimal as the host reads it back from a form: with the administrator's decimal sign, without idle
     * zeros. What is no decimal, because somebody typed it or nothing, stays as it is.
     */
    public String input(String stored) {
        if (stored == null) {
            return null;
        }
        try {
            return decimalFormat().format(new BigDecimal(stored));
        } catch (NumberFormatException typed) {
            return stored;
        }
    }

    /** Reads what {@link #input} writes. */
    public DecimalFormat decimalFormat() {
        return new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(locale));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    public ZoneId zone() {
        return zone;
    }

    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }
}
