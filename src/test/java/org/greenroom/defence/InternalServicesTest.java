package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code services.txt} calls internal asks nobody for a role: views and endpoints keep away from it. */
@AnalyzeClasses(packages = "org.greenroom", importOptions = ImportOption.DoNotIncludeTests.class)
class InternalServicesTest {

    private static final String ROOT = "org.greenroom.";

    @ArchTest
    static void whatIsInternalIsCalledByNoViewAndNoEndpoint(JavaClasses portal) {
        var internal = AccessTable.read("services.txt").rows().stream()
                .filter(row -> row.get(1).equals("internal"))
                .map(List::getFirst)
                .toList();
        assertThat(calledFromOutside(portal))
                .as("Called by a view or an endpoint, so not internal")
                .filteredOn(called -> internal.stream().anyMatch(row -> ServiceTableServiceTest.covers(row, called)))
                .isEmpty();
    }

    private static Set<String> calledFromOutside(JavaClasses portal) {
        return portal.stream()
                .filter(type -> type.getPackageName().endsWith(".ui")
                        || type.getPackageName().endsWith(".web"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .map(call -> call.getTarget())
                .filter(target -> target.getOwner().getPackageName().startsWith("org.greenroom"))
                .map(target -> target.getOwner().getFullName().substring(ROOT.length())
                        + "."
                        + target.getName()
                        + target.getRawParameterTypes().stream()
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
