package org.greenroom.membership.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenroom.membership.imports.CsvTable.CsvRow;
import org.greenroom.membership.imports.FileProblem.Code;

/** Reads the bytes of a file (RFC 4180, UTF-8 with or without byte-order mark) and recognises its kind. */
final class CsvFileReader {
    private static final int LONGEST_FIELD = 1 << 20;

    /** What came of reading a file. */
    sealed interface Reading {}

    record Read(CsvTable table) implements Reading {}

    record Unreadable(FileProblem problem) implements Reading {}

    private CsvFileReader() {}

    static Reading read(byte[] bytes, long mostBytes) {
        if (bytes.length > mostBytes) {
            return new Unreadable(tooLarge(mostBytes));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return unreadable(Code.WRONG_ENCODING);
        }
        if (isBinary(bytes)) {
            return unreadable(Code.NOT_CSV);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return unreadable(Code.WRONG_ENCODING);
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return text.isBlank() ? unreadable(Code.EMPTY) : records(text);
    }

    static FileProblem tooLarge(long mostBytes) {
        return FileProblem.of(Code.TOO_LARGE, String.valueOf(Math.max(1, mostBytes >> 20)));
    }

    private static Reading records(String text) {
        var rows = new ArrayList<CsvRow>();
        int number = 0;
        List<String> header = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                number++;
                if (header.isEmpty()) {
                    header = isBlank(row) ? header : row.getFields();
                } else if (!isBlank(row)) {
                    rows.add(new CsvRow(number, row.getFields()));
                }
            }
        } catch (CsvParseException e) {
            return unreadable(Code.BROKEN_QUOTES, String.valueOf(number + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table(header, rows);
    }

    private static Reading table(List<String> header, List<CsvRow> rows) {
        List<String> names =
                header.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
        if (names.size() == 1 && !isKnown(names.getFirst())) {
            boolean otherSeparator = names.getFirst().matches(".*[;\\t|].*");
            return unreadable(otherSeparator ? Code.NOT_COMMAS : Code.NOT_CSV);
        }
        var seen = new HashSet<String>();
        for (String name : names) {
            if (isKnown(name) && !seen.add(name)) {
                return unreadable(Code.COLUMN_TWICE, name);
            }
        }
        ImportKind kind = Arrays.stream(ImportKind.values())
                .min(Comparator.comparingInt(k -> missing(k, names).size() * 100 - present(k, names)))
                .orElseThrow();
        List<String> missing = missing(kind, names);
        if (missing.size() * 2 > kind.required().size()) {
            return unreadable(Code.UNKNOWN_COLUMNS, String.join(", ", header));
        }
        if (!missing.isEmpty()) {
            return unreadable(Code.LACKS_COLUMNS, kind.name(), String.join(", ", missing));
        }
        if (rows.isEmpty()) {
            return unreadable(Code.NO_ROWS);
        }
        Map<String, Integer> position = new HashMap<>();
        kind.columns().stream().filter(names::contains).forEach(c -> position.put(c, names.indexOf(c)));
        List<String> unused = header.stream()
                .filter(h -> !position.containsKey(h.strip().toLowerCase(Locale.ROOT)))
                .toList();
        return new Read(new CsvTable(kind, names.size(), position, unused, rows));
    }

    private static List<String> missing(ImportKind kind, List<String> names) {
        return kind.required().stream().filter(c -> !names.contains(c)).toList();
    }

    private static int present(ImportKind kind, List<String> names) {
        return (int) kind.columns().stream().filter(names::contains).count();
    }

    private static boolean isKnown(String name) {
        return Arrays.stream(ImportKind.values()).anyMatch(k -> k.columns().contains(name));
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).isBlank();
    }

    private static boolean isBinary(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, '%', 'P', 'D', 'F')) {
            return true;
        }
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Unreadable unreadable(Code code, String... parameters) {
        return new Unreadable(FileProblem.of(code, parameters));
    }
}
