package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.challenge.service.Challenges;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.tier.StoreCurrency;
import io.fedelta.loyalty.tier.service.Tiers;
import java.util.Optional;

/** Reads what members have ahead by the rules in force. */
public class Outlooks {

    private static final int MOST_SESSIONS = 20;

    private final Sessions sessions;
    private final Challenges challenges;
    private final Birthdays birthdays;
    private final Tiers tiers;
    private final StoreCurrency currency;

    public Outlooks(
            Sessions sessions, Challenges challenges, Birthdays birthdays, Tiers tiers, StoreCurrency currency) {
        this.sessions = sessions;
        this.challenges = challenges;
        this.birthdays = birthdays;
        this.tiers = tiers;
        this.currency = currency;
    }

    Outlook read(long accountId, ProgrammeRules rules) {
        return new Outlook(
                sessions.planned(accountId, MOST_SESSIONS),
                challenges.progress(accountId, rules),
                rules.asksBirthdays() ? birthdays.find(accountId) : Optional.empty(),
                tiers.status(accountId, rules).map(status -> new ReadTier(status, currency.code())));
    }
}
