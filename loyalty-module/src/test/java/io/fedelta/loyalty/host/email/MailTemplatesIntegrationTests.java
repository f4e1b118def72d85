package io.fedelta.loyalty.host.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.BroadleafStore;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Every mail, drawn by the host's own engine in each language: all of one sheet, with nothing left unsaid. */
class MailTemplatesIntegrationTests {

    private static final List<Locale> LANGUAGES =
            Stream.of("en", "it", "es", "fr").map(Locale::forLanguageTag).toList();
    private static final List<Line> REWARDS = List.of(
            new Line("PROMO_CODE", "Ten euros", "10 €", "LOY-7K3M", "31 March"),
            new Line("GIFT_CARD", "Pocket money", "25 €", "CARD-9QX2", ""),
            new Line("CUSTOM", "Free portrait", "99 €", "", ""));

    private final TemplateEngine engine = BroadleafStore.running().bean("blEmailTemplateEngine", TemplateEngine.class);

    static Stream<String> templates() {
        return Stream.of(
                        "addressLink announcement cashbackAvailable giftCard merchantNotice recalculated",
                        "referralCode referralSucceeded reminder rewardUnlocked tierReached")
                .flatMap(names -> Stream.of(names.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_mail_is_a_whole_page_on_the_sheet_of_all_and_has_words_in_every_language(String template) {
        for (Locale language : LANGUAGES) {
            String page = page(template, Map.of(), language);
            assertThat(page)
                    .as("%s in %s", template, language)
                    .startsWith("<!DOCTYPE html>")
                    .containsOnlyOnce("<html lang=\"" + language + "\">")
                    .containsOnlyOnce("<body")
                    .containsOnlyOnce("max-width:560px;background-color:#ffffff")
                    .containsOnlyOnce("https://studio.example/stop")
                    .doesNotContain("??", " th:", "{0", "loyalty.mail")
                    .containsPattern("<title>[^<]+</title>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, added 1 point. This, added 12 points. This, €10 off your next order",
        "it, aggiunto 1 punto. Ora, aggiunto 12 punti. Ora, €10 di sconto sul prossimo ordine",
        "es, añadido 1 punto. Esto, añadido 12 puntos. Esto, €10 de descuento en tu próximo pedido",
        "fr, ajouté 1 point. Voici, ajouté 12 points. Voici, €10 de réduction sur votre prochaine commande"
    })
    void the_digest_counts_points_as_people_do_and_says_what_each_reward_is(
            String language, String one, String many, String worth) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(page("recalculated", Map.of("points", 1L), locale)).contains(one);
        assertThat(page("recalculated", Map.of("points", 12L), locale))
                .contains(many, worth.replace("€10", "10 €"), "Ten euros", "LOY-7K3M", "31 March", "CARD-9QX2")
                .doesNotContain("99 €");
    }

    @Test
    void what_is_missing_leaves_no_gap() {
        Map<String, Object> nothing = Map.of(
                "customerName",
                "",
                "rewardsLink",
                "",
                "expiry",
                "",
                "personalMessage",
                List.of(),
                "unsubscribeLink",
                "");
        assertThat(page("rewardUnlocked", nothing, Locale.ENGLISH))
                .doesNotContain("Dear", "href=", "Valid until", "border-left");
    }

    private String page(String template, Map<String, Object> changes, Locale language) {
        Map<String, Object> variables = new HashMap<>(Map.ofEntries(
                Map.entry("unsubscribeLink", "https://studio.example/stop"),
                Map.entry("rewardsLink", "https://studio.example/account/rewards"),
                Map.entry("link", "https://studio.example/?ref=MARIA"),
                Map.entry("balanceLink", "https://studio.example/card"),
                Map.entry("customerName", "Maria"),
                Map.entry("name", "Maria"),
                Map.entry("friendName", "Sofia"),
                Map.entry("sender", "Paolo"),
                Map.entry("address", "maria@example.com"),
                Map.entry("hours", 24L),
                Map.entry("points", 30L),
                Map.entry("friendPoints", 10L),
                Map.entry("ownPoints", 30L),
                Map.entry("more", 2L),
                Map.entry("type", "PROMO_CODE"),
                Map.entry("rewardName", "Ten euros"),
                Map.entry("amount", "10 €"),
                Map.entry("code", "LOY-7K3M"),
                Map.entry("expiry", "31 March"),
                Map.entry("lastDay", "31 March"),
                Map.entry("personalMessage", List.of("See you soon!")),
                Map.entry("words", List.of("Happy birthday!")),
                Map.entry("tierName", "Gold"),
                Map.entry("colour", "#c8a97e"),
                Map.entry("ink", "#000000"),
                Map.entry("multiplier", "1.5"),
                Map.entry("discount", "5"),
                Map.entry("amounts", List.of("4 €")),
                Map.entry("balances", List.of("12 €")),
                Map.entry("rewards", REWARDS),
                Map.entry("signature", List.of(new Line("", "The studio", "", "", ""))),
                Map.entry("lines", List.of(new Line("REWARD_UNLOCKED", "Maria", "10 €", "", "")))));
        variables.putAll(changes);
        return engine.process("loyalty-" + template, new Context(language, variables));
    }

    /** Whatever stands in a list of a mail; templates can't read records. */
    public static final class Line {

        private final String type;
        private final String name;
        private final String amount;
        private final String code;
        private final String expiry;

        Line(String type, String name, String amount, String code, String expiry) {
            this.type = type;
            this.name = name;
            this.amount = amount;
            this.code = code;
            this.expiry = expiry;
        }

        public String getType() {
            return type;
        }

        public String getKind() {
            return type;
        }

        public String getName() {
            return name;
        }

        public String getText() {
            return name;
        }

        public String getWho() {
            return name;
        }

        public String getAmount() {
            return amount;
        }

        public String getDetail() {
            return amount;
        }

        public String getCode() {
            return code;
        }

        public String getExpiry() {
            return expiry;
        }

        public boolean isLink() {
            return false;
        }

        public boolean isBlank() {
            return false;
        }
    }
}
