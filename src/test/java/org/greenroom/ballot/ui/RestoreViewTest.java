package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.greenroom.ballot.AfterRestore;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestCodes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ballot that is held after a restore, as officers and members meet it. */
class RestoreViewTest extends BallotViewsTest {

    @Autowired
    AfterRestore restores;

    @Autowired
    TestCodes testCodes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }

    private Made held() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        hold(made.id());
        return made;
    }

    private void hold(UUID id) {
        jdbc.sql("update ballot set suspended_at = :now where id = :id")
                .param("now", clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** A board that says whose it is. */
    private static String board(Made made, String trackers) {
        return "{\"ballot\":\"" + made.id() + "\",\"trackers\":[" + trackers + "]}";
    }

    private void compare(Made made, String board) {
        TestBallots.asFirst(() -> restores.compare(made.id(), board.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void officersAreLedFromTheComparisonToGoingOn() {
        var made = held();
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(page()).contains("Suspended after a restore", "The box is empty from no batch", "board.json");
        _assertNone(Button.class, spec -> spec.withText("Propose to close now"));
        press("Propose to go on");
        assertThat(page()).contains("Compare the box with the last published board first.");

        compare(made, board(made, ""));
        manage(made.id());
        assertThat(page()).contains("Nothing of it is missing.");
        press("Propose to go on");
        assertThat(page()).contains("Going on after a restore waits for a second officer");

        signIn(TestBallots.SECOND_OFFICER);
        manage(made.id());
        press("Approve going on");
        assertThat(page()).contains("Approved. Members can vote again.").doesNotContain("Suspended after a restore");
    }

    @Test
    void officersReadThatABallotWithVotesMissingIsCancelled() {
        var made = held();
        compare(made, board(made, '"' + "A".repeat(43) + '"'));
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(page())
                .contains("One published vote is missing: cancel the ballot and hold it again. No later board undoes"
                        + " this.");
        press("Propose to go on");
        assertThat(page()).contains("this ballot can only be cancelled and held again");
    }

    @Test
    void whatWasBeingPreparedOffersOnlyToBeCancelled() {
        var made = held();
        jdbc.sql("update ballot set state = 'PREPARING' where id = :id")
                .param("id", made.id())
                .update();
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(page())
                .contains("so it can only be cancelled: copy it into a new ballot")
                .doesNotContain("board.json");
        _assertNone(Button.class, spec -> spec.withText("Propose to go on"));
    }

    @Test
    void whereOnlyCodesMayBeLostOfficersAskWhoMadeThemAndLetItGoOn() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var opensAt = clock.instant().plusSeconds(3600);
        var coded = testCodes.waiting(
                testBallots.draft(branch, TestBallots.YES_NO).withTimes(opensAt, opensAt.plusSeconds(3600)), members);
        hold(coded.id());
        signIn(TestBallots.FIRST_OFFICER);
        manage(coded.id());
        assertThat(page())
                .contains("Voting had not begun, so no vote is lost.")
                .contains("Ask " + coded.authority().person().displayName())
                .doesNotContain("board.json", "it can only be cancelled");
        press("Propose to go on");
        assertThat(page()).contains("Going on after a restore waits for a second officer");

        signIn(TestBallots.SECOND_OFFICER);
        manage(coded.id());
        assertThat(page())
                .contains("Approving lets the ballot be prepared again.")
                .doesNotContain("vote again");
        press("Approve going on");
        assertThat(page())
                .contains("Approved. The ballot is being prepared again")
                .doesNotContain("Suspended after a restore");
    }

    @Test
    void theHomePageDoesNotLeadToABallotThatIsHeldAndTheListSaysSo() {
        var made = held();
        signIn(made.voters().getFirst().signedIn());
        open("more");
        open("");
        assertThat(page())
                .contains("Voting is suspended", "If you had voted, keep your receipt")
                .doesNotContain("You have not voted yet.", "Vote now", "Closes ");
        open("ballots");
        assertThat(page()).contains("Voting is suspended").doesNotContain("Vote now");
    }

    @Test
    void officersSeeInTheListThatABallotIsHeld() {
        held();
        signIn(TestBallots.FIRST_OFFICER);
        open("manage-ballots");
        assertThat(page()).contains("Suspended");
    }

    @Test
    void membersReadThatVotingIsSuspendedAndWhy() {
        var made = held();
        signIn(made.voters().getFirst().signedIn());
        open("ballots/" + made.id());
        assertThat(page())
                .contains(
                        "Voting is suspended: the portal had to be restored from a backup",
                        "The backup holds no vote of yours.",
                        "Was to close")
                .doesNotContain("Vote now", "You have not voted yet.");
    }

    @Test
    void whoeverHasVotedInTheBackupIsNotAskedAgain() {
        var made = held();
        jdbc.sql("update ballot set suspended_at = null where id = :id")
                .param("id", made.id())
                .update();
        made.voters().getFirst().vote(made.id(), 0);
        jdbc.sql("update ballot set suspended_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", made.id())
                .update();
        signIn(made.voters().getFirst().signedIn());
        open("ballots/" + made.id());
        assertThat(page()).contains("Your vote is in the backup.").doesNotContain("You don’t need to do anything else");
    }
}
