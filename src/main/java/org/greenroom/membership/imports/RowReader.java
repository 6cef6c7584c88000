package org.greenroom.membership.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.greenroom.membership.imports.CsvTable.CsvRow;
import org.greenroom.membership.imports.RowProblem.Code;
import org.jspecify.annotations.Nullable;

/** Takes the values of one row, in the form in which they are stored, and notes what is wrong with them. */
final class RowReader {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z0-9][A-Z0-9/._-]*");
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,}");
    /** Control characters, and the ones that turn the direction of writing round, with which a name can be forged. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private final CsvTable table;
    private final CsvRow row;
    private final @Nullable String[] values;
    private final List<RowProblem> problems = new ArrayList<>();

    RowReader(CsvTable table, CsvRow row) {
        this.table = table;
        this.row = row;
        this.values = new @Nullable String[table.kind().columns().size()];
    }

    CheckedRow checked(LocalDate today) {
        if (row.fields().size() != table.width()) {
            problem(Code.COLUMN_COUNT, "", row.fields().size(), table.width());
            return new CheckedRow(row.number(), rawKey(), values, problems);
        }
        switch (table.kind()) {
            case MEMBERS -> member(today);
            case WORKPLACES -> workplace();
            case ENGAGEMENTS -> engagement();
            case STEWARDS -> steward();
        }
        return new CheckedRow(row.number(), rawKey(), values, problems);
    }

    private void member(LocalDate today) {
        identifier("membership_number", 20);
        String given = text("given_name", 100, false);
        String family = text("family_name", 100, false);
        if (given != null && family != null && (given + family).isEmpty()) {
            problem(Code.NO_NAME, "");
        }
        text("professional_name", 150, false);
        matching("email", 254, ADDRESS, Code.NOT_AN_ADDRESS);
        matching("mobile", 40, PHONE, Code.NOT_A_PHONE);
        LocalDate joined = date("joined_on", true);
        if (joined != null && joined.isAfter(today)) {
            problem(Code.IN_THE_FUTURE, "joined_on", joined);
        }
        oneOf("status", Code.UNKNOWN_STATUS, "in_benefit", "in_arrears", "lapsed", "retired", "student");
        text("branch", 80, false);
        oneOf("language", Code.UNKNOWN_LANGUAGE, "en", "cy");
    }

    private void workplace() {
        identifier("code", 20);
        text("name", 200, true);
        oneOf("kind", Code.UNKNOWN_KIND, "production", "venue", "studio");
        text("employer", 200, false);
        identifier("agreement", 40);
        text("place", 100, false);
        period(date("starts_on", false), "ends_on", false);
    }

    private void engagement() {
        identifier("membership_number", 20);
        identifier("workplace_code", 20);
        text("job", 80, true);
        period(date("starts_on", true), "ends_on", false);
    }

    private void steward() {
        identifier("membership_number", 20);
        identifier("workplace_code", 20);
        period(date("elected_on", true), "term_ends_on", true);
    }

    private void period(@Nullable LocalDate start, String endColumn, boolean endRequired) {
        LocalDate end = date(endColumn, endRequired);
        if (start != null && end != null && end.isBefore(start)) {
            problem(Code.ENDS_BEFORE_START, endColumn, end, start);
        }
    }

    /** The value in stored form; null where there is no such column or something is wrong with it. */
    private @Nullable String text(String column, int longest, boolean required) {
        Integer position = table.position().get(column);
        if (position == null) {
            return null;
        }
        String raw = row.fields().get(position);
        if (CONTROL.matcher(raw).find()) {
            problem(Code.CONTROL_CHARACTER, column);
            return null;
        }
        String value = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (required && value.isEmpty()) {
            problem(Code.MISSING, column);
            return null;
        }
        if (value.length() > longest) {
            problem(Code.TOO_LONG, column, value.length(), longest);
            return null;
        }
        return keep(column, value);
    }

    private void identifier(String column, int longest) {
        String value = text(column, longest, true);
        if (value == null) {
            return;
        }
        String upper = value.toUpperCase(Locale.ROOT);
        if (!IDENTIFIER.matcher(upper).matches()) {
            problem(Code.NOT_A_NUMBER_OR_CODE, column, value);
            return;
        }
        keep(column, upper);
    }

    private void matching(String column, int longest, Pattern form, Code code) {
        String value = text(column, longest, false);
        if (value != null && !value.isEmpty() && !form.matcher(value).matches()) {
            problem(code, column, value);
        }
    }

    private void oneOf(String column, Code code, String... words) {
        String value = text(column, 80, true);
        if (value != null && !List.of(words).contains(value)) {
            problem(code, column, value);
        }
    }

    private @Nullable LocalDate date(String column, boolean required) {
        String value = text(column, 80, required);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value, DATE);
        } catch (DateTimeException e) {
            problem(Code.NOT_A_DATE, column, value);
            return null;
        }
    }

    private String keep(String column, String value) {
        values[table.kind().index(column)] = value;
        return value;
    }

    private void problem(Code code, String column, Object... parameters) {
        problems.add(RowProblem.of(code, column, parameters));
    }

    /** What the row is about, as far as it says, even where the row is refused. */
    private String rawKey() {
        return String.join(" ", table.kind().key().stream().map(this::keyPart).toList())
                .strip();
    }

    private String keyPart(String column) {
        String kept = values[table.kind().index(column)];
        if (kept != null) {
            return kept;
        }
        int position = table.position().get(column);
        String raw = position < row.fields().size() ? row.fields().get(position).strip() : "";
        boolean readable = raw.length() <= 40 && !CONTROL.matcher(raw).find();
        return readable ? raw : "";
    }
}
