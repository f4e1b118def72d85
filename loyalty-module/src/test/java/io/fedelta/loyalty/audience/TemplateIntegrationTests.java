package io.fedelta.loyalty.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.audience.dao.TemplateRows;
import io.fedelta.loyalty.audience.service.TemplateTexts;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.testing.AnnouncementBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that a merchant keeps. */
class TemplateIntegrationTests {

    private static final Text MINE = new Text("it", "Novità", "Ciao [name]: <b>[ladder]</b>");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void announcements_begin_with_what_was_kept_in_the_languages_it_was_kept_in(TestDatabase database) {
        TemplateTexts templates = templates(database);
        Text english = templates.text(Template.LAUNCH, "en");
        assertThat(templates.isChanged(Template.LAUNCH)).isFalse();

        templates.keep(Template.LAUNCH, List.of(new Text("it", "Prima", "Prima")), "anna");
        templates.keep(Template.LAUNCH, List.of(MINE), "anna");

        assertThat(templates.text(Template.LAUNCH, "it")).isEqualTo(MINE);
        assertThat(templates.text(Template.LAUNCH, "en")).isEqualTo(english);
        assertThat(templates.isChanged(Template.LAUNCH)).isTrue();
        assertThat(templates.isChanged(Template.BIRTHDAY)).isFalse();
    }

    private static TemplateTexts templates(TestDatabase database) {
        AnnouncementBench bench = AnnouncementBench.on(database);
        return new TemplateTexts(
                bench.words,
                bench.programmeWords,
                new RewardText("https://studio.example", ZoneOffset.UTC),
                new TemplateRows(bench.shop.jdbc, bench.shop.clock),
                bench.shop.loyalty.transactions);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_original_words_come_back(TestDatabase database) {
        TemplateTexts templates = templates(database);
        Text original = templates.text(Template.LAUNCH, "it");
        templates.keep(Template.LAUNCH, List.of(MINE), "anna");

        templates.forget(Template.LAUNCH);

        assertThat(templates.text(Template.LAUNCH, "it")).isEqualTo(original);
        assertThat(templates.isChanged(Template.LAUNCH)).isFalse();
    }
}
