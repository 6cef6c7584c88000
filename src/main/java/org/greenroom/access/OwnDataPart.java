package org.greenroom.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one room holds about a person, for the file of own data. Each room that stores something under a person's id
 * declares its part as a bean; a test fails for a table that no part tells of.
 */
public interface OwnDataPart {

    /** Name of the part: key in the file, and text {@code owndata.part.NAME}. */
    String name();

    /** Its place in the file, lowest first. */
    int order();

    /** The tables it tells of. */
    Set<String> tables();

    /**
     * What is held, an entry for each thing; empty when nothing is.
     *
     * @return by name of the field ({@code owndata.field.NAME}); values are texts, numbers, booleans, times, days, or in
     *     the file only: maps and lists
     */
    List<Map<String, Object>> of(SignedIn person);
}
