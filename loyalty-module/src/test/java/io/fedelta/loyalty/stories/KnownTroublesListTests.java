package io.fedelta.loyalty.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/reliability.md} names every test of a known trouble, and no test that is gone. */
class KnownTroublesListTests {

    private static final Path TESTS = Path.of("src/test/java").toAbsolutePath();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");
    private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");

    @Test
    void the_list_of_known_troubles_and_the_tests_are_the_same() throws IOException {
        Set<String> tests = tests();
        Set<String> named = NAMED.matcher(Files.readString(Path.of("..", "docs", "reliability.md")))
                .results()
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty().isSubsetOf(tests);
        assertThat(named)
                .containsAll(tests.stream()
                        .filter(KnownTroublesListTests::isNumbered)
                        .toList());
    }

    private static boolean isNumbered(String test) {
        return test.matches("\\w+\\.m\\d+_\\w+");
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Tests.java"))
                    .flatMap(KnownTroublesListTests::testsIn)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> testsIn(Path file) {
        try {
            String type = file.getFileName().toString().replace(".java", ".");
            return METHOD
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> type + found.group(1))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
