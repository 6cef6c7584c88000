package org.greenroom.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoUnionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final DemoUnion union = new DemoUnion(TODAY);
    private final List<String[]> members = rows(union.members());
    private final List<String[]> workplaces = rows(union.workplaces());
    private final List<String[]> engagements = rows(union.engagements());

    @Test
    void theSameDayGivesTheSameUnion() {
        assertThat(new DemoUnion(TODAY).members()).isEqualTo(union.members());
        assertThat(new DemoUnion(TODAY).engagements()).isEqualTo(union.engagements());
    }

    @Test
    void everybodyHasANumberANameAndAnAddressOfTheirOwn() {
        assertThat(members).hasSize(DemoUnion.MEMBERS);
        assertThat(column(members, 0)).doesNotHaveDuplicates();
        assertThat(members.stream().map(m -> m[1] + " " + m[2]).toList()).doesNotHaveDuplicates();
        var addresses = column(members, 4).stream().filter(a -> !a.isEmpty()).toList();
        assertThat(addresses).doesNotHaveDuplicates().allMatch(a -> a.endsWith(".example"));
        assertThat(addresses.size()).isBetween(DemoUnion.MEMBERS - 10, DemoUnion.MEMBERS - 1);
    }

    @Test
    void workplacesStandOnSeveralAgreements() {
        assertThat(workplaces).hasSizeGreaterThanOrEqualTo(8);
        assertThat(new HashSet<>(column(workplaces, 4)))
                .contains("PACT-TV", "PACT-CINEMA", "UK-THEATRE", "WEST-END", "BBC-TV", "ITV");
    }

    @Test
    void engagementsAndStewardsNameWhoAndWhatExists() {
        assertThat(column(members, 0)).containsAll(column(engagements, 0));
        assertThat(column(workplaces, 0)).containsAll(column(engagements, 1));
        assertThat(engagements.stream().map(e -> e[0] + e[1] + e[3]).toList()).doesNotHaveDuplicates();
        var stewards = rows(union.stewards());
        assertThat(column(members, 0)).containsAll(column(stewards, 0));
        assertThat(column(workplaces, 0)).containsAll(column(stewards, 1));
    }

    @Test
    void thoseWithAnAccountAreMembersInBenefitAtTheFirstWorkplace() {
        for (var account : DemoAccount.values()) {
            if (account.isMember()) {
                var member = members.stream()
                        .filter(m -> m[4].equals(account.address()))
                        .findFirst()
                        .orElseThrow();
                assertThat(member[1] + " " + member[2]).isEqualTo(account.displayName());
                assertThat(member[7]).isEqualTo("in_benefit");
                assertThat(engagements).anyMatch(e -> e[0].equals(member[0]) && e[1].equals("G101"));
            }
        }
    }

    private static List<String> column(List<String[]> rows, int index) {
        return rows.stream().map(row -> row[index]).toList();
    }

    /** No value of the generator holds a comma. */
    private static List<String[]> rows(byte[] csv) {
        var lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        int width = lines.getFirst().split(",").length;
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .peek(row -> assertThat(row).as(Arrays.toString(row)).hasSize(width))
                .collect(Collectors.toList());
    }
}
