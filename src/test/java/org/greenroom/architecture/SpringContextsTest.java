package org.greenroom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.PostgresTest;
import org.greenroom.testing.ServedPortal;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * The suite starts the portal once on H2, once on PostgreSQL and, for what comes by the wire, once with its web server;
 * whatever would start it again is refused here.
 */
@AnalyzeClasses(packages = "org.greenroom")
class SpringContextsTest {

    @ArchTest
    static final ArchRule ONLY_THE_SHARED_CONTEXTS_START_THE_PORTAL = classes()
            .that()
            .areAnnotatedWith(SpringBootTest.class)
            .should()
            .be(GreenroomTest.class)
            .orShould()
            .be(ServedPortal.class)
            .orShould()
            .be(PostgresTest.class);

    @ArchTest
    static final ArchRule NO_TEST_VARIES_A_CONTEXT = noClasses()
            .that()
            .doNotBelongToAnyOf(GreenroomTest.class, PostgresTest.class, ServedPortal.class)
            .and()
            .areNotAnnotatedWith(Configuration.class)
            .should()
            .beAnnotatedWith(ContextConfiguration.class)
            .orShould()
            .beAnnotatedWith(ActiveProfiles.class)
            .orShould()
            .beAnnotatedWith(TestPropertySource.class)
            .orShould()
            .beAnnotatedWith(DirtiesContext.class)
            .orShould()
            .beAnnotatedWith(Import.class);

    @ArchTest
    static final ArchRule NO_TEST_REPLACES_A_BEAN =
            noFields().should().beAnnotatedWith(MockitoBean.class).orShould().beAnnotatedWith(MockitoSpyBean.class);
}
