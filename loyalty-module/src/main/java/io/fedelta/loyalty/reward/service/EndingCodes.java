package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reminder.Ending;
import io.fedelta.loyalty.reminder.EndingSource;
import io.fedelta.loyalty.reminder.EndingText;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Unused promo codes that end. */
public class EndingCodes implements EndingSource {

    private final GrantRows grants;
    private final RewardCodes codes;
    private final RewardText text;
    private final Clock clock;

    public EndingCodes(GrantRows grants, RewardCodes codes, RewardText text, Clock clock) {
        this.grants = grants;
        this.codes = codes;
        this.text = text;
        this.clock = clock;
    }

    @Override
    public String sort() {
        return "CODE";
    }

    @Override
    public List<Ending> ending(Instant from, Instant until, int atMost) {
        return grants.codesEnding(from, until, atMost).stream()
                .map(grant -> new Ending(
                        grant.grantId(), grant.accountId(), grant.expiresAt().orElseThrow()))
                .toList();
    }

    @Override
    public Optional<EndingText> text(String grantId, Locale locale) {
        return grants.find(grantId)
                .filter(grant -> grant.state() == GrantState.ISSUED && !grant.isExpiredAt(Moments.now(clock)))
                .flatMap(grant -> text(grant, locale));
    }

    private Optional<EndingText> text(Grant grant, Locale locale) {
        return Optional.ofNullable(codes.texts(List.of(grant)).get(grant.grantId()))
                .map(code -> new EndingText(
                        grant.reward().name(),
                        text.amount(grant.reward(), locale),
                        code,
                        text.lastDay(grant.expiresAt().orElseThrow(), locale)));
    }
}
