package io.fedelta.loyalty.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers read English, Italian, Spanish or French: every text is there in each, and takes the same figures. */
class LanguagesTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    static Stream<Arguments> translations() {
        return Stream.of("LoyaltySiteMessages", "LoyaltyMailMessages")
                .flatMap(bundle -> Stream.of("it", "es", "fr").map(language -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void no_text_is_missing_and_none_is_left_over(String bundle, String language) {
        assertThat(texts(bundle + "_" + language).keySet())
                .containsExactlyInAnyOrderElementsOf(texts(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void each_text_takes_the_figures_of_the_english_one(String bundle, String language) {
        Map<String, String> english = texts(bundle);
        texts(bundle + "_" + language)
                .forEach((key, text) ->
                        assertThat(arguments(text)).as(key + "=" + text).isEqualTo(arguments(english.get(key))));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void each_text_can_be_filled_in(String bundle, String language) {
        Object[] figures = {2, 2, 2, 2, 2, 2};
        texts(bundle + "_" + language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(text, Locale.forLanguageTag(language)).format(figures))
                    .as(key)
                    .doesNotContain("{", "}");
        });
    }

    @Test
    void a_page_speaks_the_language_of_the_request() throws Exception {
        Document page = new Pages().in(Locale.ITALIAN).render("loyalty/partials/accountMenuItem", Map.of());
        assertThat(page.text()).isEqualTo("Le mie ricompense");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String bundle) {
        Properties texts = new Properties();
        try (InputStream file = LanguagesTests.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }
}
