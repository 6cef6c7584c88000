package org.greenroom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an electorate rule means, on either database. Other tests share the database: the numbers of the 600 begin with
 * M040, and every rule here is asked about them alone.
 */
abstract class MemberSelectionContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    /** In benefit and worked under one of the two agreements on or after 1 January 2021. */
    private static final MemberFilter RULE = new MemberFilter(
            Set.of(MemberStatus.IN_BENEFIT),
            Set.of("PACT-TV", "PACT-CINEMA"),
            LocalDate.of(2021, 1, 1),
            DAY,
            Set.of(),
            Set.of(),
            null);

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberSelection selection;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private StewardTerms terms;

    @Autowired
    private ReasonTexts texts;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void importRoll() {
        RollImporter.roll600(imports);
    }

    @Test
    void theRuleTakesIn340OfThe600() {
        assertThat(selection.count(RULE, "M040")).isEqualTo(340);
        assertThat(candidates(RULE)).hasSize(340);
        assertThat(selection.count(MemberFilter.everyone(), "m040")).isEqualTo(600);
    }

    @Test
    void eachKindOfDoubtIsCountedAndListedAlike() {
        for (var doubt : Doubt.values()) {
            var listed = selection.doubtful(RULE, doubt, 0, 10_000);
            assertThat(listed).hasSize(Math.toIntExact(selection.countDoubtful(RULE, doubt)));
        }
        assertThat(selection.doubtful(RULE, Doubt.NO_ADDRESS, 0, 10_000))
                .isNotEmpty()
                .allMatch(member -> member.email() == null);
    }

    @Test
    void pagesTogetherHoldEverybodyOnce() {
        var seen = new HashSet<String>();
        for (int from = 0; from < 400; from += 100) {
            selection.page(RULE, from, 100, "M040").forEach(m -> assertThat(seen.add(m.number()))
                    .isTrue());
        }
        assertThat(seen).hasSize(340);
    }

    @Test
    void explainingAgreesWithCountingForEveryMember() {
        Set<UUID> in = candidates(RULE).stream().map(RollCandidate::memberId).collect(Collectors.toSet());
        for (MemberSummary member : selection.page(MemberFilter.everyone(), 0, 600, "M040")) {
            Explanation explanation = selection.explain(member.number(), RULE);
            assertThat(explanation.in()).as(member.number()).isEqualTo(in.contains(member.id()));
            assertThat(explanation.reasons()).hasSize(2);
            for (Reason reason : explanation.reasons()) {
                assertThat(texts.text(reason, Languages.ENGLISH)).endsWith(".").doesNotContain("membership.");
                assertThat(texts.text(reason, Languages.WELSH)).endsWith(".").doesNotContain("membership.");
            }
        }
    }

    @Test
    void aNumberThatNobodyHasIsSaid() {
        Explanation unknown = selection.explain(" m9999999 ", RULE);
        assertThat(unknown.in()).isFalse();
        assertThat(unknown.member()).isNull();
        assertThat(texts.text(unknown.reasons().getFirst(), Languages.ENGLISH))
                .isEqualTo("Nobody on the roll has the number M9999999.");
    }

    @Test
    void everyCandidateIsCountedAtTheLatestStartedCurrentWorkplace() {
        List<RollCandidate> all = candidates(MemberFilter.everyone());
        assertThat(all)
                .extracting(RollCandidate::memberId)
                .doesNotHaveDuplicates()
                .hasSize(600);
        // M0400052 works at W0010, W0011 and W0008; W0010 started last. M0400067 works at four, W0006 started last.
        assertThat(at(all, "M0400052")).isEqualTo("W0010");
        assertThat(at(all, "M0400067")).isEqualTo("W0006");
        assertThat(at(all, "M0400009")).isNull();
        assertThat(all).allSatisfy(c -> assertThat(c.workplaceCode() == null).isEqualTo(c.agreement() == null));
    }

    @Test
    void criteriaNarrowTogether() {
        var cardiff =
                new MemberFilter(Set.of(MemberStatus.IN_BENEFIT), Set.of(), DAY, DAY, Set.of("W0003"), Set.of(), null);
        assertThat(selection.count(cardiff, "M040")).isEqualTo(5);
        var wales = new MemberFilter(Set.of(), Set.of(), null, null, Set.of(), Set.of("Wales"), null);
        assertThat(selection.count(wales, "M040")).isEqualTo(76);
        var early = new MemberFilter(Set.of(), Set.of(), null, null, Set.of(), Set.of(), LocalDate.of(1900, 1, 1));
        assertThat(selection.count(early)).isZero();
        assertThat(selection.branches()).contains("Wales", "Scotland");
    }

    @Test
    void aSearchNeedsEveryWordAndNoAccents() {
        List<MemberSummary> found = selection.page(MemberFilter.everyone(), 0, 50, "OISIN fraser M040");
        assertThat(found).extracting(MemberSummary::displayName).contains("Oisín Fraser");
        assertThat(selection.page(MemberFilter.everyone(), 0, 50, "100%")).isEmpty();
    }

    @Test
    void aMemberIsFoundByIdNumberAndAddress() {
        MemberSummary some = selection.page(RULE, 0, 1, "M040").getFirst();
        assertThat(directory.byId(some.id())).contains(some);
        assertThat(directory.byNumber(" " + some.number().toLowerCase(Locale.ROOT)))
                .contains(some);
        assertThat(directory.byEmail(String.valueOf(some.email()).toUpperCase(Locale.ROOT)))
                .contains(some);
    }

    @Test
    void aTermCountsOnItsLastDayAndNotAfter() {
        UUID steward = directory.byNumber("M0402080").orElseThrow().id();
        assertThat(terms.currentFor(steward, LocalDate.of(2027, 3, 26)))
                .extracting(StewardTerm::workplaceCode)
                .containsExactly("W0001");
        assertThat(terms.currentFor(steward, LocalDate.of(2027, 3, 27))).isEmpty();
        assertThat(terms.currentFor(steward, LocalDate.of(2026, 7, 12))).isEmpty();
        assertThat(terms.isSteward(steward, "W0002", DAY)).isFalse();
        assertThat(terms.currentAt("W0010", DAY)).hasSize(2);
    }

    private List<RollCandidate> candidates(MemberFilter filter) {
        Set<UUID> mine =
                Set.copyOf(jdbc.queryForList("select id from member where membership_number like 'M040%'", UUID.class));
        return selection.candidates(filter, DAY).stream()
                .filter(c -> mine.contains(c.memberId()))
                .toList();
    }

    private String at(List<RollCandidate> all, String number) {
        UUID id = directory.byNumber(number).orElseThrow().id();
        return all.stream()
                .filter(c -> c.memberId().equals(id))
                .findFirst()
                .orElseThrow()
                .workplaceCode();
    }
}
