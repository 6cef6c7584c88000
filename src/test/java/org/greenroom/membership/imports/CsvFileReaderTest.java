package org.greenroom.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.greenroom.membership.imports.FileProblem.Code;
import org.greenroom.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvFileReaderTest {
    private static final String ROW = Csv.member("M1", "Ann", "");

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("", Code.EMPTY),
                Arguments.of("\uFEFF  \r\n", Code.EMPTY),
                Arguments.of(Csv.MEMBERS, Code.NO_ROWS),
                Arguments.of("PK\u0003\u0004 a spreadsheet", Code.NOT_CSV),
                Arguments.of("%PDF-1.7", Code.NOT_CSV),
                Arguments.of("a\u0000b,c", Code.NOT_CSV),
                Arguments.of("Dear office\nplease import", Code.NOT_CSV),
                Arguments.of((Csv.MEMBERS + ROW).replace(',', ';'), Code.NOT_COMMAS),
                Arguments.of((Csv.MEMBERS + ROW).replace(',', '\t'), Code.NOT_COMMAS),
                Arguments.of(Csv.MEMBERS + "M1,\"Ann,never closed", Code.BROKEN_QUOTES),
                Arguments.of(Csv.MEMBERS + "M1,\"Ann\" B,x,,,,,,\n", Code.BROKEN_QUOTES),
                Arguments.of(Csv.MEMBERS.replace("email,", "") + ROW, Code.LACKS_COLUMNS),
                Arguments.of("name,colour,size\nx,y,z\n", Code.UNKNOWN_COLUMNS),
                Arguments.of(Csv.MEMBERS.replace("mobile", "email") + ROW, Code.COLUMN_TWICE));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysOneThingAboutAFileThatCannotBeRead(String text, Code code) {
        var reading = CsvFileReader.read(Csv.bytes(text), Csv.LARGE);
        assertThat(reading).isInstanceOfSatisfying(CsvFileReader.Unreadable.class, unreadable -> {
            assertThat(unreadable.problem().code()).isEqualTo(code);
            for (Locale locale : new Locale[] {Locale.UK, Locale.of("cy")}) {
                assertThat(new ImportTexts(new Texts()).text(unreadable.problem(), locale))
                        .endsWith(".")
                        .doesNotContain("membership.import")
                        .doesNotContain("{");
            }
        });
    }

    @Test
    void refusesAFileLargerThanTheSetting() {
        assertThat(CsvFileReader.read(new byte[101], 100))
                .isEqualTo(new CsvFileReader.Unreadable(FileProblem.of(Code.TOO_LARGE, "1")));
    }

    @Test
    void refusesLettersThatAreNotUtf8() {
        byte[] latin = (Csv.MEMBERS + Csv.member("M1", "Siân", "")).getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = (Csv.MEMBERS + ROW).getBytes(StandardCharsets.UTF_16);
        var wrong = new CsvFileReader.Unreadable(FileProblem.of(Code.WRONG_ENCODING));
        assertThat(CsvFileReader.read(latin, Csv.LARGE)).isEqualTo(wrong);
        assertThat(CsvFileReader.read(wide, Csv.LARGE)).isEqualTo(wrong);
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        var reading = CsvFileReader.read(Csv.bytes("code,name,kind,employer,agreement\nW1,a,b,c,d\n"), Csv.LARGE);
        assertThat(reading)
                .isEqualTo(new CsvFileReader.Unreadable(
                        FileProblem.of(Code.LACKS_COLUMNS, "WORKPLACES", "place, starts_on, ends_on")));
    }

    @Test
    void findsColumnsByNameWhateverTheirOrderCaseOrMark() {
        CsvTable table = Csv.table("\uFEFFends_on,Job , starts_on,note,WORKPLACE_CODE,membership_number\r\n"
                + ",actor,2026-01-02,x,W1,M1\r\n");
        assertThat(table.kind()).isEqualTo(ImportKind.ENGAGEMENTS);
        assertThat(table.unused()).containsExactly("note");
        assertThat(table.position())
                .containsEntry("membership_number", 5)
                .containsEntry("job", 1)
                .containsEntry("ends_on", 0);
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        CsvTable table = Csv.table(Csv.MEMBERS + ROW + "\n" + "M2,\"A\nB\",x,,,,,,\n" + "M3,C,x,,,,,,\n");
        assertThat(table.rows()).extracting(CsvTable.CsvRow::number).containsExactly(2, 4, 5);
    }

    @Test
    void recognisesTheFourKinds() {
        assertThat(Stream.of("members", "workplaces", "engagements", "stewards")
                        .map(name -> Csv.table(Csv.resource("roll-600/" + name + ".csv"))
                                .kind()))
                .containsExactly(ImportKind.values());
    }
}
