package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.DecimalText;
import io.fedelta.loyalty.card.CardAmount;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardWish;
import io.fedelta.loyalty.card.Recipient;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.programme.CardRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** Holds the form against what a card can be, field by field, and makes of it what is issued. */
final class CardIssueCheck {

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

    private final CardIssueForm form;
    private final AdminFormat format;
    private final Predicate<String> currencies;

    /** @param currencies which of them the store accepts */
    CardIssueCheck(CardIssueForm form, AdminFormat format, Predicate<String> currencies) {
        this.form = form;
        this.format = format;
        this.currencies = currencies;
    }

    void run(Errors errors) {
        require(currencies.test(form.getCurrency()), "currency", errors);
        require(amount().isPresent(), "amount", errors);
        require(form.getKind().equals("PAID") || form.getKind().equals("GIVEN"), "kind", errors);
        require(
                form.getValidityDays().isEmpty()
                        || DAYS.matcher(form.getValidityDays()).matches()
                                && CardRules.isValidity(Long.parseLong(form.getValidityDays())),
                "validityDays",
                errors);
        require(form.getMail().isEmpty() || CardWish.isAddress(form.getMail()), "mail", errors);
        require(CardWish.isOneLine(form.getName()), "name", errors);
        require(CardWish.areWords(form.getWords()), "words", errors);
        require(!form.getReason().isEmpty() && form.getReason().length() <= ManualNote.LONGEST, "reason", errors);
        require(GiftCardController.isUuid(form.getRequestId()), "requestId", errors);
    }

    private static void require(boolean holds, String field, Errors errors) {
        if (!holds) {
            errors.rejectValue(field, "LoyaltyCards_" + field + "_refused");
        }
    }

    private Optional<BigDecimal> amount() {
        return DecimalText.parse(form.getAmount(), format.decimalFormat())
                .filter(amount -> CardAmount.isPossible(amount, form.getCurrency()));
    }

    /** Of a form without errors. */
    CardOrder order(Instant now, String login) {
        int days = form.getValidityDays().isEmpty() ? 0 : Integer.parseInt(form.getValidityDays());
        return new CardOrder(
                CardOrigin.valueOf(form.getKind()),
                form.getRequestId(),
                amount().orElseThrow(),
                form.getCurrency(),
                Optional.empty(),
                form.getMail().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Recipient(form.getMail(), form.getName(), "", form.getWords(), now)),
                new CardRules(days).expiryFrom(now),
                Optional.of(new ManualNote(form.getReason(), login)));
    }
}
