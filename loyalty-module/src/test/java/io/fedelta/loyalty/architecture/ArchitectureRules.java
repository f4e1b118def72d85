package io.fedelta.loyalty.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;

/**
 * What may know what. A feature's root knows Java and other roots; its service adds Spring's transactions and JDBC,
 * JSON and logging; its domain and dao add persistence and the host's annotations; only {@code host} knows Broadleaf at
 * large.
 *
 * @param base the package that holds the features
 */
record ArchitectureRules(String base) {

    /** Root packages that are plumbing for every feature and none themselves. */
    private static final String[] PLUMBING = {"transaction", "worker", "change"};

    ArchRule roots_know_java_and_other_roots() {
        return classes()
                .that(resideInAnyPackage(base + ".*"))
                .and(not(resideInAnyPackage(plumbing())))
                .and(resideOutsideOfPackages(base + ".host"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", base + ".*"));
    }

    ArchRule services_know_spring_jdbc_json_and_logging() {
        return classes()
                .that(resideInAnyPackage(base + ".*.service.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.sql..",
                        base + ".*",
                        base + ".*.service..",
                        base + ".*.domain..",
                        base + ".*.dao..",
                        "org.springframework.dao..",
                        "org.springframework.jdbc..",
                        "org.springframework.transaction..",
                        "org.slf4j..",
                        "com.fasterxml.jackson.."));
    }

    ArchRule only_host_knows_broadleaf() {
        return noClasses()
                .that(resideOutsideOfPackages(base + ".host..", base + ".*.domain..", base + ".*.dao.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.broadleafcommerce.."));
    }

    ArchRule entities_know_only_the_annotations_of_broadleaf() {
        return noClasses()
                .that(resideInAnyPackage(base + ".*.domain..", base + ".*.dao.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.broadleafcommerce.core..",
                        "org.broadleafcommerce.profile..",
                        "org.broadleafcommerce.openadmin..",
                        "org.broadleafcommerce.cms.."));
    }

    ArchRule nothing_but_host_knows_host() {
        return noClasses()
                .that(resideOutsideOfPackages(base + ".host.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(base + ".host.."));
    }

    ArchRule features_form_no_cycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule nobody_asks_the_wall_clock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Calendar.class, "getInstance")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class);
    }

    /** Program entries have nobody to give them a clock. */
    ArchRule only_programs_make_clocks() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Verify")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone");
    }

    ArchRule nothing_is_a_float() {
        return fields().should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .andShould()
                .notHaveRawType(Double.class)
                .andShould()
                .notHaveRawType(Float.class);
    }

    ArchRule names_say_more_than_manager() {
        return noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Processor|Data)");
    }

    /** <em>Dao</em> is the host's word for its own. */
    ArchRule tables_are_spoken_to_by_rows() {
        return noClasses().should().haveSimpleNameEndingWith("Dao");
    }

    private String[] plumbing() {
        String[] packages = new String[PLUMBING.length];
        for (int i = 0; i < packages.length; i++) {
            packages[i] = base + "." + PLUMBING[i];
        }
        return packages;
    }
}
