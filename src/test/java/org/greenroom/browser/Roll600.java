package org.greenroom.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The export of 600 members, as the tests know it without the portal. */
final class Roll600 {

    private static final Path FOLDER = Path.of("src/test/resources/membership/roll-600");

    /** Somebody on the roll. */
    record Somebody(String number, String name, String email) {}

    private Roll600() {}

    /** The four files, in no particular order. */
    static Path[] files() {
        return Stream.of("stewards.csv", "engagements.csv", "members.csv", "workplaces.csv")
                .map(name -> FOLDER.resolve(name).toAbsolutePath())
                .toArray(Path[]::new);
    }

    /** Members in benefit with an address who work at the largest production, which is on PACT-TV or PACT-CINEMA. */
    static List<Somebody> entitled() {
        var there = rows("engagements.csv").stream()
                .filter(row -> row.getField("workplace_code").equals("W0006"))
                .map(row -> row.getField("membership_number"))
                .collect(Collectors.toSet());
        return rows("members.csv").stream()
                .filter(row -> there.contains(row.getField("membership_number")))
                .filter(row -> row.getField("status").equals("in_benefit"))
                .filter(row -> row.getField("language").equals("en"))
                .filter(row -> !row.getField("email").isEmpty())
                .map(Roll600::somebody)
                .toList();
    }

    /** Somebody whose contribution is overdue. */
    static Somebody inArrears() {
        return rows("members.csv").stream()
                .filter(row -> row.getField("status").equals("in_arrears"))
                .map(Roll600::somebody)
                .findFirst()
                .orElseThrow();
    }

    /** Every number, name and address of everybody. */
    static List<String> everythingPersonal() {
        return rows("members.csv").stream()
                .map(Roll600::somebody)
                .flatMap(member -> Stream.of(member.number(), member.name(), member.email()))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Somebody somebody(NamedCsvRecord row) {
        var professional = row.getField("professional_name");
        var legal = row.getField("given_name") + " " + row.getField("family_name");
        return new Somebody(
                row.getField("membership_number"),
                professional.isEmpty() ? legal : professional,
                row.getField("email"));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
