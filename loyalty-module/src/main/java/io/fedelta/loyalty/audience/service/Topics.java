package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Names what a draft tells, as {@link Topic} says; by the shop's calendar. */
public class Topics {

    private static final int FINGERPRINT = 48;

    private final Rewards rewards;
    private final Programme programme;
    private final Clock clock;
    private final ZoneId zone;

    public Topics(Rewards rewards, Programme programme, Clock clock, ZoneId zone) {
        this.rewards = rewards;
        this.programme = programme;
        this.clock = clock;
        this.zone = zone;
    }

    public Topic of(Draft draft) {
        return of(draft.template(), draft.reference(), draft.texts());
    }

    /** @param texts only what is the merchant's own is told apart by its words */
    public Topic of(Template template, long reference, List<Text> texts) {
        YearMonth month = YearMonth.from(clock.instant().atZone(zone));
        return new Topic(
                switch (template) {
                    case LAUNCH -> "LAUNCH";
                    case NEW_REWARD -> "REWARD-" + edition(reference);
                    case NEAR_REWARD -> "NEAR-" + edition(reference);
                    case BETTER_RULES -> "RULES-" + programme.current().number();
                    case OWN_CODE -> "CODE-" + month.getYear();
                    case BIRTHDAY -> "BIRTHDAY-" + month.getYear();
                    case SLEEPING -> "SLEEPING-" + month;
                    case FREE_TEXT -> "FREE-" + fingerprint(texts);
                });
    }

    private String edition(long rewardId) {
        int newest = rewards.all().stream()
                .filter(reward -> reward.rewardId() == rewardId)
                .mapToInt(RewardVersion::version)
                .findFirst()
                .orElse(0);
        return rewardId + "-" + newest;
    }

    /** Of the same words whatever the spaces, and in whatever order the languages stand. */
    private static String fingerprint(List<Text> texts) {
        String words = String.join(
                "\0",
                texts.stream()
                        .map(text -> text.language() + "\0" + plain(text.subject()) + "\0" + plain(text.body()))
                        .sorted()
                        .toList());
        return Fingerprint.of(words, FINGERPRINT);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
