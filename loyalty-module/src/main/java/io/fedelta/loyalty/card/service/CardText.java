package io.fedelta.loyalty.card.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** A card's figures as people read them outside of a page. */
public class CardText {

    /** Where the storefront tells what is on a card. */
    public static final String BALANCE_PAGE = "/gift-card";

    private final String siteUrl;
    private final ZoneId zone;

    /**
     * @param siteUrl the store's address with scheme and context path; empty text leaves links out
     * @param zone in which a card's last day is told
     */
    public CardText(String siteUrl, ZoneId zone) {
        this.siteUrl = siteUrl.replaceAll("/+$", "");
        this.zone = zone;
    }

    String amount(BigDecimal amount, String currencyCode, Locale locale) {
        Currency currency = Currency.getInstance(currencyCode);
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount);
    }

    /** @param end exclusive: a card that ends at midnight is told with the day before */
    String lastDay(Instant end, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(end.minusNanos(1).atZone(zone));
    }

    String balanceLink() {
        return siteUrl.isEmpty() ? "" : siteUrl + BALANCE_PAGE;
    }
}
