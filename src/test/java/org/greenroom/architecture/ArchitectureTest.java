package org.greenroom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.data.repository.Repository;

/** The rules of the house that packages alone cannot hold. */
@AnalyzeClasses(packages = "org.greenroom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> IN_A_FEATURE_ROOT = DescribedPredicate.describe(
            "in the root of a room other than shell",
            type -> type.getPackageName().matches("org\\.greenroom\\.[a-z]+")
                    && !type.getPackageName().equals("org.greenroom.shell"));

    @ArchTest
    static final ArchRule ROUTES_SAY_WHO_MAY_ENTER = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(Layout.class)
            .should()
            .beAnnotatedWith(AnonymousAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule VIEWS_STAY_IN_THEIR_ROOM = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .implement(HasErrorParameter.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_ROOM = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_ROOM = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FEATURE_ROOTS_KNOW_NO_USER_INTERFACE =
            noClasses().that(IN_A_FEATURE_ROOT).should().dependOnClassesThat().resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule SEALING_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("org.greenroom.sealing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.vaadin..", "jakarta..", "org.hibernate..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
