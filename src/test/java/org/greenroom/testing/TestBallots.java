package org.greenroom.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.ActTerms;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotCounts;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotQuestion;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.SignOffs;
import org.greenroom.membership.MemberFilter;
import org.greenroom.texts.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members and ballots for tests, made through the services that officers use. Each call makes its own. */
@Component
public class TestBallots {

    public static final SignedIn FIRST_OFFICER = officer("First officer");
    public static final SignedIn SECOND_OFFICER = officer("Second officer");

    public static final BallotQuestion YES_NO = BallotQuestion.choiceOfOne(
            new Bilingual("Would you refuse to be scanned?", "A fyddech yn gwrthod cael eich sganio?"),
            List.of(new Bilingual("Yes", "Byddwn"), new Bilingual("No", "Na fyddwn")),
            true);

    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    private final JdbcClient jdbc;
    private final Ballots ballots;
    private final BallotDecisions decisions;
    private final SignOffs signOffs;
    private final BallotUpkeep upkeep;
    private final BallotCounts counts;
    private final Booth booth;
    private final Clock clock;

    TestBallots(
            TestOfficers officers,
            JdbcClient jdbc,
            Ballots ballots,
            BallotDecisions decisions,
            SignOffs signOffs,
            BallotUpkeep upkeep,
            BallotCounts counts,
            Booth booth,
            Clock clock) {
        officers.appoint(FIRST_OFFICER);
        officers.appoint(SECOND_OFFICER);
        this.jdbc = jdbc;
        this.ballots = ballots;
        this.decisions = decisions;
        this.signOffs = signOffs;
        this.upkeep = upkeep;
        this.counts = counts;
        this.booth = booth;
        this.clock = clock;
    }

    /** A ballot and those who may vote in it. */
    public record Made(UUID id, List<TestVoter> voters) {}

    private static SignedIn officer(String name) {
        return new SignedIn(UUID.randomUUID(), null, name, Set.of(Role.RETURNING_OFFICER), Locale.UK);
    }

    /** New members of a branch of their own. */
    public List<UUID> members(int count, String branch) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            int number = NUMBERS.incrementAndGet();
            // Every fifth has no address and is written to by letter.
            String email = i % 5 == 4 ? null : "m" + number + "@example.org";
            jdbc.sql("""
                            insert into member (id, version, membership_number, given_name, family_name, display_name,
                                email, email_key, joined_on, status, branch, language, sort_name, search_text)
                            values (:id, 0, :number, 'Test', :family, :family, :email, :email, :joined, 'IN_BENEFIT',
                                :branch, :language, :family, :family)
                            """)
                    .param("id", id)
                    .param("number", "T" + number)
                    .param("family", "Member " + number)
                    .param("email", email)
                    .param("joined", LocalDate.of(2015, 1, 1))
                    .param("branch", branch)
                    .param("language", i % 3 == 2 ? "cy" : "en")
                    .update();
            ids.add(id);
        }
        return ids;
    }

    /** A rule that takes in one branch. */
    public static MemberFilter branch(String branch) {
        return new MemberFilter(Set.of(), Set.of(), null, null, Set.of(), Set.of(branch), null);
    }

    /** A draft that is ready to be proposed: opens at once, closes in an hour. */
    public BallotDraft draft(String branch, BallotQuestion... questions) {
        return draft(branch, clock.instant().plus(Duration.ofHours(1)), questions);
    }

    public BallotDraft draft(String branch, Instant closesAt, BallotQuestion... questions) {
        return new BallotDraft(
                BallotKind.INDICATIVE,
                new Bilingual("Digital scanning", "Sganio digidol"),
                new Bilingual("About scanning on set.", "Am sganio ar y set."),
                List.of(questions),
                branch(branch),
                null,
                closesAt,
                50);
    }

    /** A ballot that is open, with as many entitled members. */
    public Made open(int entitled, BallotQuestion... questions) {
        String branch = "Branch " + UUID.randomUUID();
        return open(draft(branch, questions), members(entitled, branch));
    }

    /** Two officers open this one. */
    public Made open(BallotDraft draft, List<UUID> members) {
        UUID id = asFirst(() -> ballots.create(draft));
        decide(id, BallotAct.OPEN);
        upkeep.prepare(id);
        return new Made(id, members.stream().map(m -> new TestVoter(m, booth)).toList());
    }

    /** One officer proposes, the other approves. */
    public void decide(UUID ballotId, BallotAct act) {
        if (act == BallotAct.OPEN) {
            proposeToOpen(ballotId);
        } else {
            var terms = act == BallotAct.CANCEL
                    ? ActTerms.because(new Bilingual("Tried out.", "Ar brawf."))
                    : ActTerms.NONE;
            asFirst(() -> decisions.propose(ballotId, act, terms));
        }
        approve(ballotId, act);
    }

    /** One officer proposes an act that says more than its kind, the other approves. */
    public void decide(UUID ballotId, BallotAct act, ActTerms terms) {
        asFirst(() -> decisions.propose(ballotId, act, terms));
        approve(ballotId, act);
    }

    /** The second officer approves. */
    public void approve(UUID ballotId, BallotAct act) {
        asSecond(() -> {
            decisions.approve(ballotId, act);
            return ballotId;
        });
    }

    /** The first officer records a sign-off and proposes to open. */
    public UUID proposeToOpen(UUID ballotId) {
        signOff(ballotId);
        return asFirst(() -> decisions.propose(ballotId, BallotAct.OPEN));
    }

    /** The first officer records that the draft as it stands is signed off. */
    public void signOff(UUID ballotId) {
        asFirst(() -> {
            var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
            signOffs.record(ballotId, ballots.details(ballotId).version(), "A lawyer", today, "");
            return ballotId;
        });
    }

    /** Closes an open ballot now; everything accepted is in the box afterwards. */
    public void close(UUID ballotId) {
        decide(ballotId, BallotAct.CLOSE_NOW);
        upkeep.openAndCloseDue();
    }

    /** Closes, counts and publishes. */
    public void finish(UUID ballotId) {
        close(ballotId);
        count(ballotId);
        decide(ballotId, BallotAct.PUBLISH);
    }

    public void count(UUID ballotId) {
        asFirst(() -> {
            counts.countNow(ballotId);
            return ballotId;
        });
    }

    public static <T> T asFirst(java.util.function.Supplier<T> work) {
        return TestVoter.as(FIRST_OFFICER, work);
    }

    public static <T> T asSecond(java.util.function.Supplier<T> work) {
        return TestVoter.as(SECOND_OFFICER, work);
    }
}
