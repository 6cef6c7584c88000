package org.greenroom.news;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.greenroom.news.NewsRefused.Reason;

/** What may be attached: by its ending and by how it begins. Never HTML or SVG, which a browser would run. */
final class Attachments {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Map<String, Type> TYPES = Map.of(
            "pdf", new Type("application/pdf", PDF),
            "docx", new Type("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP),
            "xlsx", new Type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP),
            "odt", new Type("application/vnd.oasis.opendocument.text", ZIP),
            "ods", new Type("application/vnd.oasis.opendocument.spreadsheet", ZIP));

    private Attachments() {}

    private record Type(String mediaType, byte[] start) {}

    /** The media type it is served as. @throws NewsRefused when it is of another type than it says, or of none allowed */
    static String mediaType(String name, byte[] bytes) {
        var type = TYPES.get(ending(name));
        if (type == null) {
            throw new NewsRefused(Reason.FILE_TYPE);
        }
        if (bytes.length < type.start().length
                || !Arrays.equals(Arrays.copyOf(bytes, type.start().length), type.start())) {
            throw new NewsRefused(Reason.FILE_DAMAGED);
        }
        return type.mediaType();
    }

    /** A name without a path and without anything a header or a file system could stumble over. */
    static String cleanName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\"<>:|?*;]", "_").strip();
        var kept = clean.length() > 120 ? clean.substring(clean.length() - 120) : clean;
        return kept.isEmpty() || kept.startsWith(".") ? "file" + kept : kept;
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
