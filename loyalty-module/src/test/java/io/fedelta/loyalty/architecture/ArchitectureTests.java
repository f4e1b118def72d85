package io.fedelta.loyalty.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The module keeps its rules, and each rule catches a sample that breaks it. */
class ArchitectureTests {

    private static final String MODULE = "io.fedelta.loyalty";
    private static final String SAMPLE = "io.fedelta.loyalty.architecture.sample";

    private static final JavaClasses MODULE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(MODULE);
    private static final JavaClasses SAMPLE_CLASSES = new ClassFileImporter().importPackages(SAMPLE);

    @ParameterizedTest
    @MethodSource("ofTheModule")
    void the_module_keeps(ArchRule rule) {
        rule.check(MODULE_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("ofTheSample")
    void a_sample_is_caught_that_breaks(ArchRule rule) {
        assertThat(rule.evaluate(SAMPLE_CLASSES).hasViolation()).isTrue();
    }

    @Test
    void the_module_has_been_read() {
        assertThat(MODULE_CLASSES.contain("io.fedelta.loyalty.ledger.Entry")).isTrue();
        assertThat(MODULE_CLASSES.contain("io.fedelta.loyalty.host.time.HostClock"))
                .isTrue();
    }

    static Stream<Named<ArchRule>> ofTheModule() {
        return rules(new ArchitectureRules(MODULE));
    }

    static Stream<Named<ArchRule>> ofTheSample() {
        return rules(new ArchitectureRules(SAMPLE));
    }

    private static Stream<Named<ArchRule>> rules(ArchitectureRules rules) {
        return Stream.of(
                Named.of("roots know java and other roots", rules.roots_know_java_and_other_roots()),
                Named.of(
                        "services know spring jdbc, json and logging",
                        rules.services_know_spring_jdbc_json_and_logging()),
                Named.of("only host knows broadleaf", rules.only_host_knows_broadleaf()),
                Named.of("entities know only its annotations", rules.entities_know_only_the_annotations_of_broadleaf()),
                Named.of("nothing but host knows host", rules.nothing_but_host_knows_host()),
                Named.of("features form no cycles", rules.features_form_no_cycles()),
                Named.of("nobody asks the wall clock", rules.nobody_asks_the_wall_clock()),
                Named.of("only programs make clocks", rules.only_programs_make_clocks()),
                Named.of("nothing is a float", rules.nothing_is_a_float()),
                Named.of("names say more than manager", rules.names_say_more_than_manager()),
                Named.of("tables are spoken to by rows", rules.tables_are_spoken_to_by_rows()));
    }
}
