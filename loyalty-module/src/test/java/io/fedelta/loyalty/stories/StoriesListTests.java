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

/** {@code docs/stories.md} names every story that is a test, and no other. */
class StoriesListTests {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern STORY = Pattern.compile("\\w+Story(IT)?");

    @Test
    void the_list_of_stories_and_the_tests_are_the_same() throws IOException {
        Set<String> tests = Stream.of("loyalty-module", "demo-store")
                .flatMap(module -> stories(PROJECT.resolve(module).resolve("src/test/java")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named(Files.readString(PROJECT.resolve("docs/stories.md")))).isEqualTo(tests);
    }

    private static Stream<String> stories(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> STORY.matcher(name).matches())
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> named(String list) {
        return Pattern.compile("`(" + STORY.pattern() + ")`")
                .matcher(list)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
