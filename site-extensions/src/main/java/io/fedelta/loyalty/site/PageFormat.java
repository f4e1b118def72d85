package io.fedelta.loyalty.site;

import io.fedelta.loyalty.ledger.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

/** Writes figures, money and dates as the visitor reads them: in the request's locale and the store's time zone. */
public final class PageFormat {

    private static final String PLUS = "+";
    private static final String MINUS = "\u2212";

    private final Locale locale;
    private final ZoneId zone;

    public PageFormat(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /** As the host resolved them for this request; the JVM's own where it resolved none. */
    public static PageFormat ofRequest() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        Locale locale = context.getLocale() == null ? null : context.getJavaLocale();
        TimeZone zone = context.getTimeZone();
        return new PageFormat(
                locale == null ? Locale.getDefault() : locale, zone == null ? ZoneId.systemDefault() : zone.toZoneId());
    }

    /** The request's currency; empty in a store that has not set one. */
    public static Optional<String> currencyOfRequest() {
        return Optional.ofNullable(
                        BroadleafRequestContext.getBroadleafRequestContext().getBroadleafCurrency())
                .map(BroadleafCurrency::getCurrencyCode);
    }

    public String number(long figure) {
        return NumberFormat.getIntegerInstance(locale).format(figure);
    }

    /** A figure with up to four decimals, none if it is whole. */
    public String decimal(BigDecimal figure) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(figure);
    }

    /** What an entry adds or takes, with its sign. */
    public String signed(Points points) {
        String sign = points.value() < 0 ? MINUS : PLUS;
        return sign + number(Math.absExact(points.value()));
    }

    public String money(BigDecimal amount, String currency) {
        return currencyFormat(currency).format(amount);
    }

    /** Money without decimals if it is whole, as in "€10 off". */
    public String shortMoney(BigDecimal amount, String currency) {
        NumberFormat format = currencyFormat(currency);
        if (amount.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(amount);
    }

    public String date(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** The last day before that moment. */
    public String lastDay(Instant exclusiveEnd) {
        return date(exclusiveEnd.minusMillis(1));
    }

    private NumberFormat currencyFormat(String code) {
        Currency currency = Currency.getInstance(code);
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        return format;
    }
}
