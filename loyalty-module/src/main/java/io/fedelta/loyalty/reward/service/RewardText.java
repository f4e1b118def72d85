package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.RewardVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** A reward's figures as people read them outside of a page. */
public class RewardText {

    private static final String REWARDS_PAGE = "/account/rewards";

    private static final String PROGRAMME_PAGE = "/loyalty";

    private final String siteUrl;
    private final ZoneId zone;

    /**
     * @param siteUrl the store's address with scheme and context path; empty text leaves links out
     * @param zone in which a code's last day is told
     */
    public RewardText(String siteUrl, ZoneId zone) {
        this.siteUrl = siteUrl.replaceAll("/+$", "");
        this.zone = zone;
    }

    public String amount(RewardVersion reward, Locale locale) {
        return money(reward.amount(), reward.currency(), locale);
    }

    public String money(BigDecimal amount, String currency, Locale locale) {
        return formatOf(Currency.getInstance(currency), locale).format(amount);
    }

    /** A locale's format has the decimals of the locale's own currency, until it is told those of this one. */
    private static NumberFormat formatOf(Currency currency, Locale locale) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    /** @param end exclusive: a code that ends at midnight is told with the day before */
    public String lastDay(Instant end, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(end.minusNanos(1).atZone(zone));
    }

    /** The customer's page of rewards; empty text if the store's address is not set. */
    public String link() {
        return siteUrl.isEmpty() ? "" : siteUrl + REWARDS_PAGE;
    }

    /** The page that explains the programme to everybody; empty text if the store's address is not set. */
    public String programmeLink() {
        return siteUrl.isEmpty() ? "" : siteUrl + PROGRAMME_PAGE;
    }
}
