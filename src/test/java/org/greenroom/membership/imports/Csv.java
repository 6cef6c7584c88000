package org.greenroom.membership.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** Files for the tests. */
final class Csv {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final long LARGE = 1 << 24;
    static final String MEMBERS =
            "membership_number,given_name,family_name,email,mobile,joined_on,status,branch,language\n";

    private Csv() {}

    static byte[] resource(String name) {
        try (var in = Csv.class.getResourceAsStream("/membership/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String member(String number, String given, String email) {
        return number + "," + given + ",Test," + email + ",,2020-01-01,in_benefit,Wales,en\n";
    }

    static CsvTable table(String text) {
        return table(bytes(text));
    }

    static CsvTable table(byte[] bytes) {
        return switch (CsvFileReader.read(bytes, LARGE)) {
            case CsvFileReader.Read(CsvTable table) -> table;
            case CsvFileReader.Unreadable(FileProblem problem) -> throw new AssertionError(problem);
        };
    }

    static FilePlan plan(String text, Snapshot snapshot) {
        return FilePlanner.plan(table(text), snapshot, HandPolicy.KEEP, TODAY);
    }
}
