package io.fedelta.loyalty.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.audience.dao.TemplateRows;
import io.fedelta.loyalty.audience.service.LetterLine;
import io.fedelta.loyalty.audience.service.TemplateTexts;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.testing.AnnouncementBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LettersIntegrationTests {

    private AnnouncementBench bench;
    private TemplateTexts templates;

    @BeforeEach
    void a_shop_with_a_ladder() {
        bench = AnnouncementBench.on(TestDatabase.HSQLDB);
        bench.shop.loyalty.programme.edit(
                rules -> rules.withReferral(ReferralRules.on(Trigger.FIRST_PAID_ORDER, 10, 30))
                        .withSessions(new SessionRules(
                                true, List.of(new SessionType(1, "Portrait", 50, true, Set.of(), Set.of())))),
                "anna");
        bench.shop.define(1, 100, "10");
        bench.shop.define(2, 500, "50");
        bench.member(7, "Zoë", "it");
        bench.shop.loyalty.adjust(7, 80);
        templates = new TemplateTexts(
                bench.words,
                bench.programmeWords,
                new RewardText("https://studio.example", ZoneOffset.UTC),
                new TemplateRows(bench.shop.jdbc, bench.shop.clock),
                bench.shop.loyalty.transactions);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> everything() {
        return TemplateTexts.LANGUAGES.stream()
                .flatMap(language -> Stream.of(Template.values())
                        .filter(template -> template != Template.FREE_TEXT)
                        .map(template -> org.junit.jupiter.params.provider.Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_template_fills_in_every_field_in_every_language(Template template, String language) {
        Mail mail = mail(templates.text(template, language), 1, language);

        assertThat(mail.locale().getLanguage()).isEqualTo(language);
        assertThat(mail.subjectWords().get(0)).isNotBlank().doesNotContain("[", "{", "?");
        assertThat(lines(mail)).contains("Zoë").doesNotContain("[", "]", "{0}", "{1}", "\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "en,€10.00,• Points for each €1 you spend: 1",
        "it,'10,00 €',• Punti per ogni 1 € di spesa: 1",
        "es,'10,00 €',• Puntos por cada 1 € de compra: 1",
        "fr,'10,00 €',• Points par tranche de 1 € : 1"
    })
    void the_launch_tells_the_live_rules_and_with_how_many_points_one_starts(
            String language, String reward, String how) {
        String text = lines(mail(templates.text(Template.LAUNCH, language), 0, language))
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');

        assertThat(text).contains(reward, how, "Portrait", "80", "500", "https://studio.example/account/rewards");
    }

    @ParameterizedTest
    @CsvSource({"en", "it", "es", "fr"})
    void own_words_are_unwritten_while_they_are_the_greeting_alone(String language) {
        Text greeting = templates.text(Template.FREE_TEXT, language);
        Text alone = new Text(language, "Another subject", greeting.body().strip());
        Text written = new Text(language, greeting.subject(), greeting.body() + "there is news.");

        assertThat(templates.isUnwritten(Template.FREE_TEXT, alone)).isTrue();
        assertThat(templates.isUnwritten(Template.FREE_TEXT, written)).isFalse();
    }

    @Test
    void what_is_missing_to_a_reward_is_counted_when_the_mail_leaves() {
        Text text = templates.text(Template.NEAR_REWARD, "en");
        assertThat(mail(text, 1, "en").subjectWords()).containsExactly("20 points to Reward 1 (€10.00)");

        bench.shop.loyalty.adjust(7, 5);
        assertThat(mail(text, 1, "en").subjectWords()).containsExactly("15 points to Reward 1 (€10.00)");

        bench.shop.loyalty.adjust(7, 15);
        assertThat(bench.letters.write(List.of(text), 1, "", member("Zoë", "en")))
                .isEqualTo(new Unwanted("There is nothing to say for [missing]"));
    }

    @Test
    void what_people_wrote_is_no_field_no_expression_and_no_header() {
        Text text = new Text("en", "For [name]", "Hello [name]\n${7*7} #{x} <script>alert(1)</script> [other]");

        Mail mail = composed(text, 0, member("[points]\r\nBcc: all@example.com ${1}\\$1", "en"));

        assertThat(mail.subjectWords()).containsExactly("For [points] Bcc: all@example.com ${1}\\$1");
        assertThat(lines(mail)).contains("${7*7} #{x} <script>alert(1)</script> [other]", "[points]");
    }

    @Test
    void who_speaks_none_of_the_languages_gets_the_first_one() {
        List<Text> texts = List.of(new Text("it", "Ciao", "Novità"), new Text("fr", "Bonjour", "Nouvelles"));

        Mail german = ((Ready) bench.letters.write(texts, 0, "", member("Jörg", "de"))).mail();
        Mail french = ((Ready) bench.letters.write(texts, 0, "", member("Zoé", "fr-CA"))).mail();

        assertThat(german.locale()).isEqualTo(Locale.ITALIAN);
        assertThat(lines(german)).isEqualTo("Novità");
        assertThat(french.locale()).isEqualTo(Locale.CANADA_FRENCH);
    }

    @Test
    void who_gave_no_name_is_addressed_all_the_same() {
        assertThat(lines(composed(new Text("it", "x", "Ciao [name],"), 0, member("", "it"))))
                .isEqualTo("Ciao amico,");
    }

    @Test
    void the_own_code_and_its_link_stand_in_the_mail_even_if_one_had_none() {
        assertThat(lines(mail(templates.text(Template.OWN_CODE, "es"), 0, "es")))
                .contains("https://studio.example/?ref=");
    }

    @ParameterizedTest
    @CsvSource({"en", "it", "es", "fr"})
    void the_text_for_social_networks_tells_the_live_rules(String language) {
        assertThat(templates.post(language))
                .contains("Reward 1", "500", "Portrait", "https://studio.example/loyalty")
                .doesNotContain("[");
    }

    private Mail mail(Text text, long reward, String language) {
        return composed(text, reward, member("Zoë", language));
    }

    private Mail composed(Text text, long reward, CustomerFacts member) {
        return ((Ready) bench.letters.write(List.of(text), reward, "Anna", member)).mail();
    }

    private static CustomerFacts member(String firstName, String language) {
        return new CustomerFacts(
                7, firstName, "Rossi", Optional.of("zoe@example.com"), true, Locale.forLanguageTag(language));
    }

    @SuppressWarnings("unchecked")
    private static String lines(Mail mail) {
        return ((List<LetterLine>) mail.variables().get("lines"))
                .stream().map(LetterLine::getText).collect(Collectors.joining("\n"));
    }
}
