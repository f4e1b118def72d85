package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Words;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.tier.StoreCurrency;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The live rules in a language, one line for each. */
public class ProgrammeWords {

    private static final String KEYS = "loyalty.mail.announcement.";

    private final Programme programme;
    private final Rewards rewards;
    private final RewardText money;
    private final StoreCurrency currency;
    private final Words words;

    public ProgrammeWords(Programme programme, Rewards rewards, RewardText money, StoreCurrency currency, Words words) {
        this.programme = programme;
        this.rewards = rewards;
        this.money = money;
        this.currency = currency;
        this.words = words;
    }

    /** How points are earned now; empty text if nothing earns. */
    public String how(Locale locale) {
        ProgrammeRules rules = programme.current().rules();
        List<String> lines = new ArrayList<>();
        if (rules.awardsPaymentPoints()) {
            lines.add(say("how.payment", locale, number(rules.ratio().pointsPerUnit(), locale), unit(locale)));
        }
        if (rules.awardsSessionPoints()) {
            rules.sessions().types().stream()
                    .filter(SessionType::active)
                    .filter(type -> type.points() > 0)
                    .forEach(type -> lines.add(session(type, locale)));
        }
        if (rules.rewardsReferrals() && rules.referral().referrerPoints() > 0) {
            lines.add(say("how.friend", locale, number(rules.referral().referrerPoints(), locale)));
        }
        return joined(lines);
    }

    private String session(SessionType type, Locale locale) {
        return say("how.session", locale, type.name(), number(type.points(), locale));
    }

    private String unit(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency.code()));
        format.setMaximumFractionDigits(0);
        return format.format(1);
    }

    /** Every active reward, lowest threshold first; empty text if there is none. */
    public String ladder(Locale locale) {
        return joined(rewards.ladder().stream()
                .map(reward -> say("ladder.line", locale, number(reward.threshold(), locale), reward(reward, locale)))
                .toList());
    }

    /** Its name, and what it is worth. */
    public String reward(RewardVersion reward, Locale locale) {
        return reward.type().hasAmount()
                ? say("reward", locale, reward.name(), money.money(reward.amount(), reward.currency(), locale))
                : reward.name();
    }

    public String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    private String say(String key, Locale locale, Object... values) {
        return words.say(KEYS + key, locale, values);
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> "\u2022 " + line).collect(Collectors.joining("\n"));
    }
}
