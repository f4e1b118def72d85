package io.fedelta.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds for every template of ours in the admin, also for those to come. */
class TemplatesTests {

    static Stream<Resource> templates() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                .getResources("classpath*:/open_admin_style/templates/**/*oyalty*.html"));
    }

    /** The host's script stretches whatever has this class, and fails on what is not its own, at each resize. */
    @ParameterizedTest
    @MethodSource("templates")
    void no_table_of_ours_passes_for_a_grid_of_the_host(Resource template) throws IOException {
        assertThat(text(template)).doesNotContain("list-grid-table", "data-listgridtype");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_is_shown_unescaped_and_no_form_goes_without_the_host_s_token(Resource template) throws IOException {
        assertThat(text(template))
                .doesNotContain(
                        "th:utext", "[(", "th:inline=\"javascript\"", "<form method=\"POST\"", "<form method=\"post\"")
                .doesNotContainPattern("__\\$\\{(?!field\\.name})");
    }

    private static String text(Resource template) throws IOException {
        return new String(template.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
