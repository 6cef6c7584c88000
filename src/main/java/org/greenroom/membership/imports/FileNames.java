package org.greenroom.membership.imports;

/** Names that people's machines give to files. */
final class FileNames {
    private static final int LONGEST = 150;

    private FileNames() {}

    /** The last part of a path, without control characters, never empty. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        String named = plain.isEmpty() ? "file.csv" : plain;
        return named.length() <= LONGEST ? named : named.substring(named.length() - LONGEST);
    }
}
