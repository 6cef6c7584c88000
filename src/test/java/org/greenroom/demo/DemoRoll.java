package org.greenroom.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Who is on the roll of the demonstration, for tests that sign in as many of them. */
public final class DemoRoll {

    private DemoRoll() {}

    /** The membership numbers of the members in benefit. */
    public static List<String> numbersInBenefit() {
        // Numbers and status do not depend on the day.
        var csv = new String(new DemoUnion(LocalDate.EPOCH).members(), StandardCharsets.UTF_8);
        return csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> row[7].equals("in_benefit"))
                .map(row -> row[0])
                .toList();
    }
}
