package org.greenroom.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file with every kind of bad row, held against the page that says what an import must report. */
class MessyMembersTest {
    private static final FilePlan PLAN =
            FilePlanner.plan(Csv.table(Csv.resource("members-messy.csv")), new Snapshot(), HandPolicy.KEEP, Csv.TODAY);

    private final ImportTexts texts = new ImportTexts(new Texts());

    record Expected(int row, String number, String outcome) {}

    static Stream<Expected> expected() {
        String page = new String(Csv.resource("members-messy.expected.md"), StandardCharsets.UTF_8);
        return page.lines()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split("\\|"))
                .map(cell -> new Expected(Integer.parseInt(cell[1].strip()), cell[2].strip(), cell[3].strip()));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void reportsEachRowAsThePageSays(Expected expected) {
        ImportRow row = PLAN.rows().get(expected.row() - 2);
        assertThat(row.row()).isEqualTo(expected.row());
        assertThat(row.entry()).isEqualTo(expected.number().equals("(none)") ? "" : expected.number());
        if (expected.outcome().startsWith("accepted")) {
            assertThat(row.outcome()).isEqualTo(RowOutcome.ADDED);
            return;
        }
        assertThat(row.outcome()).isEqualTo(RowOutcome.REFUSED);
        assertThat(row.problems()).hasSize(1);
        String reason = expected.outcome().replace("refused: ", "").replace(" (addresses compare without case)", "");
        assertThat(texts.text(row.problems(), Languages.ENGLISH)).startsWith(reason);
        assertThat(texts.text(row.problems(), Languages.WELSH))
                .isNotBlank()
                .doesNotContain("{")
                .isNotEqualTo(texts.text(row.problems(), Languages.ENGLISH));
    }

    @Test
    void acceptsFiveAndRefusesTen() {
        assertThat(expected()).hasSize(15);
        assertThat(PLAN.rows()).hasSize(15);
        assertThat(PLAN.counts()).isEqualTo(new ImportCounts(5, 0, 0, 10, 0, 0));
    }

    @Test
    void keepsWhatLooksLikeAFormulaAsPlainText() {
        assertThat(PLAN.adds())
                .extracting(stored -> stored.values()[1])
                .containsExactly("Siân", "Seán \"Jack\"", "=HYPERLINK(\"http://evil.example\",\"x\")", "", "Huw");
    }

    @Test
    void everyReasonHasATextInBothLanguages() {
        List<String> codes = Stream.of(RowProblem.Code.values())
                .map(code -> "membership.import.problem." + code)
                .toList();
        var all = new Texts();
        assertThat(codes).allMatch(all::has);
        assertThat(Stream.of(FileProblem.Code.values()).map(code -> "membership.import.file." + code))
                .allMatch(all::has);
        assertThat(Stream.of(ImportRefused.Reason.values()).map(code -> "membership.import.refused." + code))
                .allMatch(all::has);
    }
}
