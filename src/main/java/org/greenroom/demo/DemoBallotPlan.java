package org.greenroom.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotQuestion;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.ParticipationPlan;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberStatus;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;

/**
 * A ballot of the demonstration. Texts: {@code demo.ballot.<name>.…}.
 *
 * @param name of the step that makes it
 * @param answers how many
 * @param actingOnly whether only those may vote who worked under PACT-TV or PACT-CINEMA since 2021
 * @param opened how long ago it opened
 * @param closesIn when it would close by itself
 * @param votes how many of each hundred voters choose a blank vote, the first answer, the second …
 * @param turnout how many of each hundred members vote
 * @param countAtOnce whether it is closed, counted and published at once
 * @param withList whether stewards may have a named list; its purpose is the text {@code demo.ballot.<name>.purpose}
 */
record DemoBallotPlan(
        String name,
        BallotKind kind,
        int answers,
        boolean actingOnly,
        Duration opened,
        Duration closesIn,
        List<Integer> votes,
        int turnout,
        boolean countAtOnce,
        boolean withList) {

    private static final int TARGET = 65;

    static DemoBallotPlan closesSoon(Duration in) {
        return new DemoBallotPlan(
                "short",
                BallotKind.CONSULTATIVE,
                3,
                false,
                Duration.ofDays(3),
                in,
                List.of(3, 41, 33, 23),
                19,
                false,
                false);
    }

    static DemoBallotPlan open() {
        return new DemoBallotPlan(
                "open",
                BallotKind.INDICATIVE,
                2,
                true,
                Duration.ofDays(5),
                Duration.ofDays(6),
                List.of(2, 90, 8),
                66,
                false,
                false);
    }

    static DemoBallotPlan counted() {
        return new DemoBallotPlan(
                "closed",
                BallotKind.CONSULTATIVE,
                2,
                true,
                Duration.ofDays(12),
                Duration.ofHours(6),
                List.of(4, 71, 25),
                67,
                true,
                false);
    }

    static DemoBallotPlan listed() {
        return new DemoBallotPlan(
                "listed",
                BallotKind.CONSULTATIVE,
                2,
                false,
                Duration.ofDays(2),
                Duration.ofDays(4),
                List.of(4, 66, 30),
                33,
                false,
                true);
    }

    /** Being written; it is not made. */
    static DemoBallotPlan draft() {
        return new DemoBallotPlan(
                "draft",
                BallotKind.CONSULTATIVE,
                3,
                false,
                Duration.ofDays(-9),
                Duration.ofDays(23),
                List.of(4, 32, 32, 32),
                0,
                false,
                false);
    }

    MemberFilter electorate() {
        Set<MemberStatus> inBenefit = EnumSet.of(MemberStatus.IN_BENEFIT);
        return actingOnly
                ? new MemberFilter(
                        inBenefit,
                        Set.of("PACT-TV", "PACT-CINEMA"),
                        LocalDate.of(2021, 1, 1),
                        null,
                        Set.of(),
                        Set.of(),
                        null)
                : new MemberFilter(inBenefit, Set.of(), null, null, Set.of(), Set.of(), null);
    }

    BallotDraft draft(Texts texts, Instant now) {
        var choices = IntStream.rangeClosed(1, answers)
                .mapToObj(i -> text(texts, "answer." + i))
                .toList();
        return new BallotDraft(
                kind,
                text(texts, "title"),
                text(texts, "text"),
                List.of(BallotQuestion.choiceOfOne(text(texts, "question"), choices, true)),
                electorate(),
                atHour(9, now.minus(opened)),
                closesIn.toDays() == 0 ? now.plus(closesIn) : atHour(12, now.plus(closesIn)),
                null,
                new ParticipationPlan(TARGET, withList ? text(texts, "purpose") : null));
    }

    private static Instant atHour(int hour, Instant day) {
        return day.atZone(Times.ZONE)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(hour)
                .toInstant();
    }

    /** The choices of one voter as they are sealed, by a number from 0 to 99: the blank vote first. */
    List<List<Integer>> choice(int chance) {
        int chosen = 0;
        int below = votes.getFirst();
        while (chance >= below) {
            below += votes.get(++chosen);
        }
        int choice = chosen;
        return List.of(IntStream.rangeClosed(0, answers)
                .mapToObj(i -> i == choice ? 1 : 0)
                .toList());
    }

    private Bilingual text(Texts texts, String part) {
        var key = "demo.ballot." + name + "." + part;
        return new Bilingual(texts.get(Languages.ENGLISH, key), texts.get(Languages.WELSH, key));
    }
}
