package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The store's own files, read without what stands between the markers, say nothing about the module. */
class StockStoreTests {
    private static final Path STORE = Path.of("src/main/store");

    @Test
    void nothing_of_the_module_is_named_outside_the_markers() throws IOException {
        for (Path file : textFiles()) {
            assertThat(LoyaltyMarkers.strip(file.toString(), Files.readString(file)))
                    .as(file.toString())
                    .doesNotContain("bl-loyalty", "blLoyalty", "loyalty/", "studio-samples");
        }
    }

    @Test
    void both_applications_open_the_module_s_doors_before_the_store_s_own_contexts() throws IOException {
        assertThat(STORE.resolve("site/WEB-INF/web.xml"))
                .content()
                .containsSubsequence(
                        "site/bl-loyalty-applicationContext.xml",
                        "classpath:/studio-applicationContext.xml",
                        "site/bl-loyalty-applicationContext-servlet.xml",
                        "/WEB-INF/applicationContext-servlet.xml");
        assertThat(STORE.resolve("admin/WEB-INF/web.xml"))
                .content()
                .containsSubsequence(
                        "admin/bl-loyalty-admin-applicationContext.xml",
                        "classpath:/studio-applicationContext.xml",
                        "admin/bl-loyalty-admin-applicationContext-servlet.xml",
                        "/WEB-INF/applicationContext-servlet-admin.xml");
    }

    private static List<Path> textFiles() throws IOException {
        try (Stream<Path> files = Files.walk(STORE)) {
            return files.filter(file -> file.toString().matches(".*\\.(xml|html|properties|sql)"))
                    .toList();
        }
    }
}
