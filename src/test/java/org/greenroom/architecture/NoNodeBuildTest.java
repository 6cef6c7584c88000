package org.greenroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The build needs no Node and carries no commercial component. */
class NoNodeBuildTest {

    @Test
    void nothingAsksForABundleOfItsOwn() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> mentions(file, "@NpmPackage", "@CssImport", "@JsModule(\"./")))
                    .isEmpty();
        }
        assertThat(Path.of("package.json")).doesNotExist();
        assertThat(Path.of("src/main/bundles")).doesNotExist();
    }

    @Test
    void noCommercialComponentIsOnTheClassPath() {
        var commercial = List.of(
                "com.vaadin.flow.component.charts.Chart",
                "com.vaadin.flow.component.gridpro.GridPro",
                "com.vaadin.flow.component.board.Board",
                "com.vaadin.flow.component.crud.Crud",
                "com.vaadin.flow.component.dashboard.Dashboard",
                "com.vaadin.flow.component.map.Map",
                "com.vaadin.flow.component.richtexteditor.RichTextEditor",
                "com.vaadin.flow.component.spreadsheet.Spreadsheet");
        assertThat(commercial)
                .allSatisfy(name -> assertThat(isPresent(name)).as(name).isFalse());
        assertThat(isPresent("com.vaadin.flow.component.button.Button")).isTrue();
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, NoNodeBuildTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean mentions(Path file, String... words) {
        try {
            var source = Files.readString(file);
            return Arrays.stream(words).anyMatch(source::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
