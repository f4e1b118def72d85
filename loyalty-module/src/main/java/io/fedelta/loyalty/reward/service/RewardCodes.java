package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.PromoCodes;
import io.fedelta.loyalty.reward.RewardCards;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.RewardVersionRows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The codes of rewards. All promo codes of one edition share one offer of the host, made when the first code is needed.
 */
public class RewardCodes {

    private final RewardVersionRows versions;
    private final PromoCodes codes;
    private final RewardCards cards;

    public RewardCodes(RewardVersionRows versions, PromoCodes codes, RewardCards cards) {
        this.versions = versions;
        this.codes = codes;
        this.cards = cards;
    }

    /** @return the host's offer code id */
    long issue(RewardVersion reward, Instant usableFrom, Optional<Instant> expiresAt) {
        return codes.issue(offerOf(reward, usableFrom), usableFrom, expiresAt);
    }

    /** What customers type, by grant id: of codes and cards. */
    Map<String, String> texts(List<Grant> grants) {
        Map<Long, String> ofOffers = ofOffers(idsOf(grants, Grant::offerCode));
        Map<String, String> ofCards = cards.codes(idsOf(grants, Grant::cardId));
        Map<String, String> all = new HashMap<>();
        for (Grant grant : grants) {
            grant.offerCode()
                    .map(ofOffers::get)
                    .or(() -> grant.cardId().map(ofCards::get))
                    .ifPresent(text -> all.put(grant.grantId(), text));
        }
        return all;
    }

    /** How the cards among them stand, by grant id. */
    Map<String, Standing> standings(List<Grant> grants) {
        Map<String, Standing> ofCards = cards.standings(idsOf(grants, Grant::cardId));
        Map<String, Standing> all = new HashMap<>();
        for (Grant grant : grants) {
            grant.cardId().map(ofCards::get).ifPresent(standing -> all.put(grant.grantId(), standing));
        }
        return all;
    }

    private Map<Long, String> ofOffers(List<Long> offerCodeIds) {
        return offerCodeIds.isEmpty() ? Map.of() : codes.texts(offerCodeIds);
    }

    private static <T> List<T> idsOf(List<Grant> grants, Function<Grant, Optional<T>> id) {
        return grants.stream().map(id).flatMap(Optional::stream).toList();
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
