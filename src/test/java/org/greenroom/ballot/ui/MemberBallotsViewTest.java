package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.junit.jupiter.api.Test;

class MemberBallotsViewTest extends BallotViewsTest {

    private static final SignedIn STRANGER =
            new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Stranger", java.util.Set.of(Role.MEMBER), Locale.UK);

    @Test
    void whoHasNotVotedIsLedToTheBoothAsToAPlainPage() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        signIn(made.voters().getFirst().signedIn());

        // A view that is shown already would be kept as it is.
        open("more");
        open("");

        var vote = _find(Anchor.class).stream()
                .filter(link -> link.getHref().equals("/vote/" + made.id()))
                .findFirst()
                .orElseThrow();
        assertThat(vote.getText()).isEqualTo("Vote now");
        assertThat(vote.isRouterIgnore()).isTrue();
        assertThat(page()).contains("You have not voted yet.", "left");
    }

    @Test
    void aVoteThatWaitsForItsBatchIsCalledAcceptedAndOneInTheBoxVoted() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        voter.vote(made.id(), 0);
        signIn(voter.signedIn());

        open("ballots/" + made.id());

        assertThat(page()).contains("Your vote is accepted. It goes on the board with one of the next batches.");
        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().startsWith("/vote/"));
    }

    @Test
    void aMemberWhoIsNotOnTheRollIsToldSoAndGetsNoWayIntoTheBooth() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        signIn(STRANGER);

        open("ballots/" + made.id());

        assertThat(page()).contains("You are not on the roll of this ballot.", "Branch: Branch");
        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().startsWith("/vote/"));
    }

    @Test
    void runningTurnoutIsWordsUntilFiveHaveVotedInABatch() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        made.voters().getFirst().vote(made.id(), 0);
        signIn(made.voters().getLast().signedIn());

        open("ballots/" + made.id());

        assertThat(page()).contains("Just started: too few of 12 have voted for a figure.");
    }

    @Test
    void aPublishedResultIsStatedInTheMannerOfTheAct() {
        var made = published(0, 0, 0, 0, 1, -1);
        signIn(made.voters().getFirst().signedIn());

        open("ballots/" + made.id() + "/result");

        assertThat(page())
                .contains("Entitled to vote", "12", "Votes cast", "6", "Left blank", "4 votes", "1 vote")
                .contains("80\u202f%", "Percentages are of the 5 who answered.")
                .contains("The ballot binds nobody and authorises no action.")
                .contains("50\u202f% · met", "50\u202f% of 12 entitled takes 6 votes");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("/ballots/" + made.id() + "/board", "/help/verify", "/ballots/" + made.id() + "/archive.bel");
    }

    @Test
    void aTieIsSaidToBeOne() {
        var made = published(0, 0, 1, 1, -1);
        signIn(STRANGER);

        open("ballots/" + made.id() + "/result");

        assertThat(page()).contains("a tie");
    }

    @Test
    void beforePublicationNobodyLearnsAnythingOfTheOutcome() {
        var made = voted(0, 0, 0, 0, 1);
        testBallots.close(made.id());
        testBallots.count(made.id());
        signIn(made.voters().getFirst().signedIn());

        open("ballots/" + made.id() + "/result");

        assertThat(page()).contains("The result is not published yet.").doesNotContain("80");
    }

    @Test
    void theListPutsOpenBallotsBeforeThoseThatAreOver() {
        var over = published(0, 0, 0, 1, 1);
        var open = testBallots.open(12, TestBallots.YES_NO);
        signIn(open.voters().getFirst().signedIn());

        open("ballots");

        var links = _find(RouterLink.class).stream().map(RouterLink::getHref).toList();
        assertThat(links).contains("ballots/" + open.id(), "ballots/" + over.id());
        assertThat(links.indexOf("ballots/" + open.id())).isLessThan(links.indexOf("ballots/" + over.id()));
    }

    @Test
    void inWelshThePageIsInWelsh() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        com.vaadin.flow.component.UI.getCurrent().setLocale(Locale.of("cy", "GB"));
        signIn(made.voters().getFirst().signedIn());

        open("ballots/" + made.id());

        assertThat(_get(H1.class).getText()).isEqualTo("Sganio digidol");
        assertThat(page()).contains("Nid ydych wedi pleidleisio eto.");
    }

    @Test
    void anAddressThatNamesNoBallotLeadsToNoSuchPage() {
        signIn(STRANGER);

        assertThatThrownBy(() -> open("ballots/" + UUID.randomUUID())).isInstanceOf(NotFoundError.class);
    }

    private Made voted(int... choices) {
        var made = testBallots.open(12, TestBallots.YES_NO);
        for (int i = 0; i < choices.length; i++) {
            made.voters().get(i).vote(made.id(), choices[i]);
        }
        return made;
    }

    private Made published(int... choices) {
        var made = voted(choices);
        testBallots.finish(made.id());
        return made;
    }
}
