package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.PromoCodes;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.RewardVersionRows;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;

/** The codes of rewards. All codes of one edition share one offer of the host, made when the first code is needed. */
public class RewardCodes {

    private final RewardVersionRows versions;
    private final PromoCodes codes;

    public RewardCodes(RewardVersionRows versions, PromoCodes codes) {
        this.versions = versions;
        this.codes = codes;
    }

    /** @return the host's offer code id */
    long issue(RewardVersion reward, Instant usableFrom, Optional<Instant> expiresAt) {
        return codes.issue(offerOf(reward, usableFrom), usableFrom, expiresAt);
    }

    Map<Long, String> texts(Collection<Long> offerCodeIds) {
        return offerCodeIds.isEmpty() ? Map.of() : codes.texts(offerCodeIds);
    }

    private long offerOf(RewardVersion reward, Instant usableFrom) {
        return versions.offer(reward).orElseGet(() -> createOffer(reward, usableFrom));
    }

    /** Under the edition's row lock. Who comes second starts over and finds the first one's offer. */
    private long createOffer(RewardVersion reward, Instant usableFrom) {
        if (!versions.lockWithoutOffer(reward)) {
            throw new ConcurrencyFailureException("Another transaction has just created the offer of " + reward);
        }
        long offerId = codes.createOffer(reward, usableFrom);
        versions.setOffer(reward, offerId);
        return offerId;
    }
}
