package io.fedelta.loyalty.host.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.host.customer.AnyAsciiFolding;
import io.fedelta.loyalty.search.IndexMark;
import io.fedelta.loyalty.search.IndexUnavailableException;
import io.fedelta.loyalty.search.Likeness;
import io.fedelta.loyalty.search.NameDocument;
import io.fedelta.loyalty.search.NameIndex;
import io.fedelta.loyalty.search.NameWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real core inside this JVM, with our own schema. */
class SolrNameIndexTests {

    private static final NameWords WORDS = new NameWords(new AnyAsciiFolding());
    private static final IndexMark MARK = new IndexMark("first", 7, 0, NameWords.EDITION);
    private static final List<String> NAMES = List.of(
            "Mária Rossi",
            "Giulia Bianchi",
            "Liam O'Brien",
            "Мария Иванова",
            "Jürgen Groß",
            "Anne-Sophie Lefèvre",
            "王小明",
            "José Ramón García Márquez",
            "Bob Li");

    @TempDir
    static Path home;

    private static NameIndex index;

    @BeforeAll
    static void fill() {
        index = new SolrNameIndex(new EmbeddedSolrDoor(home));
        List<NameDocument> documents = new ArrayList<>();
        NAMES.forEach(name -> documents.add(document(documents.size() + 1, name)));
        index.publish(MARK, documents);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static NameDocument document(long account, String name) {
        return new NameDocument(account, WORDS.kept(name), account);
    }

    private static List<String> found(String typed, Likeness likeness) {
        return index.find("first", WORDS.typed(typed), likeness, 100).accountIds().stream()
                .map(account -> NAMES.get((int) (account - 1)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Mária, Mária Rossi",
        "maria rossi, Mária Rossi",
        "ROSSI, Mária Rossi",
        "rossi mária, Mária Rossi",
        "ross, Mária Rossi",
        "oss, Mária Rossi",
        "marquez garcia, José Ramón García Márquez",
        "Мария, Мария Иванова",
        "ivanova, Мария Иванова",
        "gross, Jürgen Groß",
        "O’Brien, Liam O'Brien",
        "obrien, Liam O'Brien",
        "brien, Liam O'Brien",
        "annesophie, Anne-Sophie Lefèvre",
        "Lefe\u0300vre, Anne-Sophie Lefèvre",
        "小明, 王小明",
        "li bob, Bob Li"
    })
    void names_are_found_by_their_parts_whatever_the_accents(String typed, String name) {
        assertThat(found(typed, Likeness.AS_TYPED)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Gulia, Giulia Bianchi",
        "Guilia, Giulia Bianchi",
        "Giullia, Giulia Bianchi",
        "Giulya, Giulia Bianchi",
        "Gulia Bianci, Giulia Bianchi",
        "Juergen, Jürgen Groß",
        "Lefevvere, Anne-Sophie Lefèvre",
        "Marqez, José Ramón García Márquez",
        "Gulia bian, Giulia Bianchi"
    })
    void typos_are_forgiven(String typed, String name) {
        assertThat(found(typed, Likeness.AS_TYPED)).isEmpty();
        assertThat(found(typed, Likeness.SIMILAR)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pippo", "Rossi Bianchi", "Bib", "Xiulja"})
    void what_is_not_like_anything_is_not_found(String typed) {
        assertThat(found(typed, Likeness.SIMILAR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "rossi) OR (*",
                "\"rossi",
                "name:rossi~2 AND _query_:\"{!func}1\"",
                "{!xmlparser v='<a/>'}",
                "rossi OR bianchi",
                "\\",
                "-rossi"
            })
    void signs_of_the_query_language_are_nothing_but_separators(String typed) {
        List<String> words = WORDS.typed(typed);
        assertThat(words).allMatch(word -> word.matches("[a-z0-9]+"));
        if (!words.isEmpty()) {
            assertThat(found(typed, Likeness.AS_TYPED)).isSubsetOf("Mária Rossi");
        }
    }

    @Test
    void only_so_many_are_brought_but_all_are_counted() {
        assertThat(index.find("first", List.of("i"), Likeness.AS_TYPED, 2).accountIds())
                .hasSize(2);
        assertThat(index.find("first", List.of("i"), Likeness.AS_TYPED, 2).total())
                .isGreaterThan(5);
    }

    @Test
    void a_name_that_is_the_word_typed_comes_before_one_that_holds_it(@TempDir Path folder) {
        try (NameIndex other = new SolrNameIndex(new EmbeddedSolrDoor(folder))) {
            other.publish(MARK, List.of(document(1, "Annabella"), document(2, "Susanna"), document(3, "Anna")));
            assertThat(other.find("first", List.of("anna"), Likeness.AS_TYPED, 10)
                            .accountIds())
                    .containsExactly(3L, 1L, 2L);
        }
    }

    @Test
    void another_generation_is_built_unseen_and_takes_the_place_of_the_first(@TempDir Path folder) {
        try (NameIndex other = new SolrNameIndex(new EmbeddedSolrDoor(folder))) {
            other.publish(MARK, List.of(document(1, "Anna Old")));
            other.add("second", List.of(document(1, "Anna New"), document(2, "Anna Two")));
            assertThat(other.count("second")).isEqualTo(2);
            assertThat(other.find("first", List.of("anna"), Likeness.AS_TYPED, 10)
                            .accountIds())
                    .containsExactly(1L);
            IndexMark next = new IndexMark("second", 9, 1, NameWords.EDITION);
            other.publish(next, List.of());
            other.keepOnly("second");
            assertThat(other.mark()).contains(next);
            assertThat(other.count("first")).isZero();
            assertThat(other.find("second", List.of("anna"), Likeness.AS_TYPED, 10)
                            .total())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_was_published_is_there_after_a_restart(@TempDir Path folder) {
        try (NameIndex before = new SolrNameIndex(new EmbeddedSolrDoor(folder))) {
            before.publish(MARK, List.of(document(1, "Anna")));
        }
        try (NameIndex after = new SolrNameIndex(new EmbeddedSolrDoor(folder))) {
            assertThat(after.mark()).contains(MARK);
        }
    }

    @Test
    void a_folder_that_cannot_be_read_is_emptied_and_used_again(@TempDir Path folder) throws IOException {
        try (NameIndex before = new SolrNameIndex(new EmbeddedSolrDoor(folder))) {
            before.publish(MARK, List.of(document(1, "Anna")));
        }
        spoil(folder.resolve("loyalty/data/index"));
        try (NameIndex after = new SolrNameIndex(new EmbeddedSolrDoor(folder))) {
            assertThatThrownBy(after::mark).isInstanceOf(IndexUnavailableException.class);
            assertThat(after.mark()).isEmpty();
        }
    }

    private static void spoil(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "spoilt");
            }
        }
    }

    @Test
    void a_second_index_in_the_same_folder_is_refused() {
        try (NameIndex second = new SolrNameIndex(new EmbeddedSolrDoor(home))) {
            assertThatThrownBy(() -> second.publish(MARK, List.of())).isInstanceOf(IndexUnavailableException.class);
        }
        assertThat(index.mark()).contains(MARK);
    }
}
