package io.fedelta.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fedelta.loyalty.host.customer.AnyAsciiTransliteration;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTests {

    private static final Transliteration LETTERS = new AnyAsciiTransliteration();

    @ParameterizedTest
    @CsvSource({
        "Maria Rossi, MARIA-ROSSI",
        "  maria   rossi , MARIA-ROSSI",
        "Zoë Müller-Groß, ZOE-MULLER-GROSS",
        "Łukasz Żółć, LUKASZ-ZOLC",
        "İpek Işık, IPEK-ISIK",
        "Ωmega, OMEGA",
        "Χρήστος, CHRISTOS",
        "Щукин Пётр, SHCHUKIN-PETR",
        "张伟, ZHANGWEI",
        "李 娜, LI-NA",
        "김민준, GIMMINJUN",
        "محمد علي, MHMD-LY",
        "O'Brien, OBRIEN",
        "D’Angelo, DANGELO",
        "Maria 😀 Rossi, MARIA-ROSSI",
        "Maria\u202E\u200BRossi, MARIA-ROSSI",
        "<script>alert(1)</script>, SCRIPT-ALERT-1-SCRIPT",
        "R2 D2, R2-D2"
    })
    void a_name_in_any_script_gives_a_code_that_can_be_read_aloud(String name, String code) {
        assertThat(CodeText.ofName(name, LETTERS)).contains(new CodeText(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀🎉", "...", "1234", "\u0000", "--"})
    void a_name_without_letters_gives_none(String name) {
        assertThat(CodeText.ofName(name, LETTERS)).isEmpty();
    }

    @Test
    void a_turkish_machine_makes_the_same_code() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(CodeText.ofName("Iris istiklal", LETTERS)).contains(new CodeText("IRIS-ISTIKLAL"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void composed_and_decomposed_accents_are_the_same_code() {
        String name = "Zoë Añez";
        assertThat(CodeText.ofName(Normalizer.normalize(name, Normalizer.Form.NFD), LETTERS))
                .isEqualTo(CodeText.ofName(Normalizer.normalize(name, Normalizer.Form.NFC), LETTERS));
    }

    @Test
    void a_long_name_is_cut_at_the_end_of_a_word_and_leaves_room_for_a_number() {
        CodeText cut = CodeText.ofName("Maria Antonietta Giuseppina Bartolomea Rossi", LETTERS)
                .orElseThrow();
        assertThat(cut.value()).isEqualTo("MARIA-ANTONIETTA-GIUSEPPINA");
        assertThat(cut.numbered(99_999_999_999L).value().length()).isLessThanOrEqualTo(CodeText.LONGEST);
        assertThat(CodeText.ofName("x".repeat(10_000), LETTERS).orElseThrow().value())
                .hasSize(28);
        assertThat(CodeText.ofName("张".repeat(10_000), LETTERS).orElseThrow().value())
                .hasSizeLessThanOrEqualTo(28);
    }

    @Test
    void the_second_of_a_name_gets_the_number_two() {
        CodeText maria = new CodeText("MARIA-ROSSI");
        assertThat(maria.numbered(1)).isEqualTo(maria);
        assertThat(maria.numbered(2)).isEqualTo(new CodeText("MARIA-ROSSI-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria-rossi", "MARIA ROSSI", " María Róssi ", "maria_rossi", "Maria-Rossi "})
    void what_is_typed_is_read_as_it_is_meant(String typed) {
        assertThat(CodeText.typed(typed, LETTERS)).contains(new CodeText("MARIA-ROSSI"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "'; --", "${}"})
    void what_is_no_code_is_none(String typed) {
        assertThat(CodeText.typed(typed, LETTERS)).isEmpty();
    }

    @Test
    void what_is_longer_than_any_code_is_none() {
        assertThat(CodeText.typed("A".repeat(10_000), LETTERS)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maria", "-A", "A-", "A--B", "A B", "Ä"})
    void nothing_else_can_be_a_code(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeText(text));
    }
}
