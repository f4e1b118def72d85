package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.News;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.audience.dao.NewRewardRows;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the merchant may want to announce: the launch, as long as nobody was told of it; after that rewards and rules
 * saved in the last two weeks. It is offered until it was announced or is no longer new.
 */
public class Untold {

    private static final Duration NEW = Duration.ofDays(14);
    private static final int MOST = 5;

    private final NewRewardRows rewards;
    private final AnnouncementRows announcements;
    private final Topics topics;
    private final Programme programme;
    private final Clock clock;

    public Untold(
            NewRewardRows rewards, AnnouncementRows announcements, Topics topics, Programme programme, Clock clock) {
        this.rewards = rewards;
        this.announcements = announcements;
        this.topics = topics;
        this.programme = programme;
        this.clock = clock;
    }

    public List<News> news() {
        RuleVersion rules = programme.current();
        if (!rules.rules().enabled()) {
            return List.of();
        }
        News launch = new News(Template.LAUNCH, 0, "");
        return isTold(launch) ? sinceLaunch(rules) : List.of(launch);
    }

    private boolean isTold(News news) {
        return !announcements.told(List.of(topicOf(news))).isEmpty();
    }

    private List<News> sinceLaunch(RuleVersion rules) {
        Instant since = clock.instant().minus(NEW);
        List<News> all = new ArrayList<>(rewards.since(since, MOST));
        if (!rules.validFrom().isBefore(since)) {
            all.add(new News(Template.BETTER_RULES, 0, ""));
        }
        Set<String> told =
                new HashSet<>(announcements.told(all.stream().map(this::topicOf).toList()));
        return all.stream().filter(news -> !told.contains(topicOf(news).key())).toList();
    }

    private Topic topicOf(News news) {
        return topics.of(news.template(), news.reference(), List.of());
    }
}
