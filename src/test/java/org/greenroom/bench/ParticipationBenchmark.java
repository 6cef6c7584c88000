package org.greenroom.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.ParticipationPlan;
import org.greenroom.ballot.RollFrozen;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.BallotSecret;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.ballot.box.WaitingBallots;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.greenroom.participation.OrganiserParticipation;
import org.greenroom.participation.OrganiserQuery;
import org.greenroom.participation.Participation;
import org.greenroom.testing.TestBallots;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A union of 50,000 members with 1,100 workplaces, 91,000 engagements and 1,100 terms, and a ballot with 38,000 casts in
 * hourly batches: how long batches and the reads of stewards and organisers take. The argument is {@code h2} (if absent) or
 * {@code postgresql}. Sealed ballots are random bytes of a usual length: nothing is counted.
 */
public final class ParticipationBenchmark {

    private static final int CASTS = 38_000;
    private static final int BATCHES = 40;
    private static final int BALLOT_BYTES = 3_000;
    private static final int ROUNDS = 60;
    private static final double MILLIS = 1e6;

    private final ApplicationContext context;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate inTransaction;
    private final Random random = new Random(50_000);
    private List<UUID> members = List.of();

    private ParticipationBenchmark(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcTemplate.class);
        inTransaction = context.getBean(TransactionTemplate.class);
    }

    public static void main(String[] arguments) {
        new ParticipationBenchmark(BenchPortal.start(arguments)).run();
        System.exit(0);
    }

    private void run() {
        members = BenchUnion.make(jdbc, inTransaction, random);
        UUID ballot = timed("freezing the roll and its parts", this::ballot);
        List<Double> batches = cast(ballot);
        Measured.figure(
                "a batch of %d with its figures: median (95 %%), ms".formatted(CASTS / BATCHES),
                Measured.number(Measured.percentile(batches, 50)) + " ("
                        + Measured.number(Measured.percentile(batches, 95)) + ")");
        reads(ballot);
        close(ballot);
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        Measured.figure(what + ", ms", (System.nanoTime() - start) / MILLIS);
        return result;
    }

    /** An open ballot whose roll holds everybody, with sealed credentials that open nothing. */
    private UUID ballot() {
        var now = Instant.now();
        UUID ballot = ActingAs.person(TestBallots.FIRST_OFFICER, () -> context.getBean(Ballots.class)
                .create(new BallotDraft(
                        BallotKind.INDICATIVE,
                        new Bilingual("Benchmark", ""),
                        Bilingual.EMPTY,
                        List.of(TestBallots.YES_NO),
                        MemberFilter.everyone(),
                        now.minus(Duration.ofDays(10)),
                        now.plus(Duration.ofDays(4)),
                        null,
                        new ParticipationPlan(65))));
        context.getBean(BallotKeys.class).create(ballot);
        var roll = context.getBean(Roll.class);
        inTransaction.executeWithoutResult(tx -> {
            List<Roll.NewEntry> entries = new ArrayList<>();
            for (var candidate : context.getBean(MemberSelection.class)
                    .candidates(MemberFilter.everyone(), LocalDate.of(2026, 11, 1))) {
                entries.add(new Roll.NewEntry(
                        UUID.randomUUID(),
                        candidate.memberId(),
                        candidate.workplaceCode(),
                        candidate.agreement(),
                        candidate.branch(),
                        new byte[60]));
            }
            Collections.shuffle(entries, random);
            roll.insert(ballot, entries);
            context.getBean(Figures.class).start(ballot, entries.size());
            jdbc.update("update ballot set state = 'OPEN' where id = ?", ballot);
            context.publishEvent(new RollFrozen(ballot, roll.parts(ballot)));
        });
        return ballot;
    }

    private List<Double> cast(UUID ballot) {
        var entries = new ArrayList<>(
                inTransaction.execute(tx -> context.getBean(Roll.class).unused(ballot)));
        Collections.shuffle(entries, random);
        List<Double> taken = new ArrayList<>();
        int each = CASTS / BATCHES;
        for (int batch = 0; batch < BATCHES; batch++) {
            var some = entries.subList(batch * each, (batch + 1) * each);
            inTransaction.executeWithoutResult(tx -> waiting(ballot, some));
            long start = System.nanoTime();
            context.getBean(BallotUpkeep.class).moveBatches();
            taken.add((System.nanoTime() - start) / MILLIS);
        }
        return taken;
    }

    private void waiting(UUID ballot, List<RollEntry> entries) {
        var key = context.getBean(BallotKeys.class).load(ballot);
        var roll = context.getBean(Roll.class);
        var waiting = context.getBean(WaitingBallots.class);
        byte[] filler = new byte[BALLOT_BYTES];
        Arrays.fill(filler, (byte) ' ');
        for (RollEntry entry : entries) {
            byte[] credential = ("{\"credential\":\"" + UUID.randomUUID() + "\"}").getBytes(StandardCharsets.US_ASCII);
            byte[] bytes = filler.clone();
            System.arraycopy(credential, 0, bytes, 0, credential.length);
            roll.markWaiting(entry.id());
            waiting.insert(
                    ballot, entry.id(), key.sealPadded(BallotSecret.WAITING_BALLOT, entry.id(), bytes, BALLOT_BYTES));
        }
    }

    private void reads(UUID ballot) {
        var participation = context.getBean(Participation.class);
        var organisers = context.getBean(OrganiserParticipation.class);
        read("steward with one workplace", member(members.get(500)), participation::myWorkplaces);
        read("steward with ten workplaces", member(members.getFirst()), participation::myWorkplaces);
        read("steward, one workplace in one ballot", member(members.get(500)), () -> participation
                .find(ballot, "BW-500")
                .orElseThrow());
        read("organisers, the ballot with its agreements", TestBallots.FIRST_OFFICER, () -> organisers
                .find(ballot)
                .orElseThrow());
        for (var query : List.of(
                OrganiserQuery.ALL,
                new OrganiserQuery("", "", OrganiserQuery.Show.BELOW_TARGET, OrganiserQuery.Sort.LOWEST_TURNOUT),
                new OrganiserQuery("", "", OrganiserQuery.Show.NO_STEWARD, OrganiserQuery.Sort.MOST_ENTITLED),
                new OrganiserQuery("tion 7", "AGREEMENT-7", OrganiserQuery.Show.ALL, OrganiserQuery.Sort.NAME))) {
            read(
                    "organisers, 50 workplaces: " + query.show() + ", " + query.sort(),
                    TestBallots.FIRST_OFFICER,
                    () -> organisers.workplaces(ballot, query, 0, 50));
        }
    }

    private static SignedIn member(UUID id) {
        return new SignedIn(id, id, "Steward", Set.of(Role.MEMBER), Locale.UK);
    }

    private void read(String what, SignedIn reader, Supplier<?> read) {
        Measured.reads(what + ", ms", ROUNDS, () -> ActingAs.person(reader, read::get));
    }

    private void close(UUID ballot) {
        jdbc.update("update ballot set closes_at = clock_timestamp() where id = ?", ballot);
        timed("last batch, with the whole box written anew", () -> {
            context.getBean(BallotUpkeep.class).openAndCloseDue();
            return ballot;
        });
    }
}
