package org.greenroom.membership.imports;

/** One value of an entry that an import changes; either may be empty. */
public record FieldChange(String column, String before, String after) {}
