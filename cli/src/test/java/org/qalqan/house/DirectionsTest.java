package org.qalqan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports run one way, and the habits of CONTRIBUTING.md that a machine can check. */
class DirectionsTest {

    private static final JavaClasses QALQAN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.qalqan");

    @Test
    void librariesSeeNoFrameworkAndNotEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.qalqan.projection..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "org.qalqan.projection..")
                .check(QALQAN);
        noClasses()
                .that()
                .resideInAPackage("org.qalqan.planning..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "org.qalqan.planning..")
                .check(QALQAN);
        noClasses()
                .that()
                .resideInAPackage("org.qalqan.schedule..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "tools.jackson.core..",
                        "org.qalqan.schedule..")
                .check(QALQAN);
        noClasses()
                .that()
                .resideInAPackage("org.qalqan.certificate..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "com.upokecenter..",
                        "com.nimbusds.jose..",
                        "com.google.zxing..",
                        "org.bouncycastle..",
                        "org.apache.pdfbox..",
                        "javax.imageio..",
                        "tools.jackson.core..",
                        "org.qalqan.certificate..")
                .check(QALQAN);
    }

    @Test
    void certificatesReadJsonWhereTheirEncodingsAndLinesAreRead() {
        noClasses()
                .that()
                .resideInAPackage("org.qalqan.certificate..")
                .and()
                .resideOutsideOfPackages("org.qalqan.certificate.encoding..", "org.qalqan.certificate.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(QALQAN);
    }

    @Test
    void certificatesShowTheirLibrariesToFewPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qalqan.certificate.trust..", "org.qalqan.certificate.keys..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(QALQAN);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qalqan.certificate.print..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.pdfbox..")
                .check(QALQAN);
    }

    @Test
    void theScheduleReadsAndWritesJsonAtItsEdgeOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.qalqan.schedule..")
                .and()
                .resideOutsideOfPackages("org.qalqan.schedule.file..", "org.qalqan.schedule.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(QALQAN);
    }

    @Test
    void librariesTouchNoDatabaseAndNoNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.qalqan.schedule..",
                        "org.qalqan.projection..",
                        "org.qalqan.planning..",
                        "org.qalqan.certificate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..")
                .check(QALQAN);
    }

    @Test
    void theServerNeverCallsTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("org.qalqan.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qalqan.cli..")
                .check(QALQAN);
    }

    @Test
    void packagesHaveNoCycles() {
        for (String module : List.of("server", "projection", "schedule", "certificate")) {
            slices().matching("org.qalqan." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(QALQAN);
        }
    }

    @Test
    void theTimeComesInThroughAClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.qalqan.server.QalqanServer")
                .and()
                .doNotHaveFullyQualifiedName("org.qalqan.cli.Now")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(QALQAN);
    }

    @Test
    void dosesAndPeopleAreWholeNumbers() {
        methods()
                .that()
                .haveNameMatching("(.*Doses|doses|.*People|people|count)")
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("org.qalqan.server..", "org.qalqan.planning..")
                .should()
                .notHaveRawReturnType(double.class)
                .andShould()
                .notHaveRawReturnType(float.class)
                .check(QALQAN);
    }
}
