package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScrutinyViewTest extends BallotViewsTest {

    private static final SignedIn SCRUTINEER =
            new SignedIn(UUID.randomUUID(), null, "Sam Scrutineer", Set.of(Role.SCRUTINEER), Locale.UK);

    @Autowired
    PublicBallots publicBallots;

    private UUID counted() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        for (int i = 0; i < 6; i++) {
            made.voters().get(i).vote(made.id(), i % 2);
        }
        testBallots.close(made.id());
        testBallots.count(made.id());
        return made.id();
    }

    @Test
    void theListLeadsToEachBallot() {
        var id = counted();
        signIn(SCRUTINEER);
        open("scrutiny");
        assertThat(page()).contains("Everything about each ballot but its secrets.", "Digital scanning");
        assertThat(_find(com.vaadin.flow.router.RouterLink.class).stream().map(link -> link.getHref()))
                .contains("scrutiny/" + id);
    }

    @Test
    void everythingButSecretsIsThereAndCanBeExported() {
        var id = counted();
        signIn(SCRUTINEER);
        open("scrutiny/" + id);
        assertThat(page())
                .contains(
                        "Decisions of two officers", "Opening proposed by First officer", "Legal sign-off", "A lawyer")
                .contains("Batch 1:", "6 sealed votes in the box", "12 members are entitled to vote.")
                .contains("Would you refuse to be scanned?", "Votes cast", "The leading answers have equally many");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("downloads/scrutiny/" + id + ".pdf", "downloads/scrutiny/" + id + ".json");
        assertThat(publicBallots.board(id).orElseThrow().trackers()).noneMatch(page()::contains);

        _click(_get(Button.class, spec -> spec.withText("Verify the archive now")));
        assertThat(page()).contains("The archive holds, and so do the checkpoints.");
    }

    @Test
    void theRollIsSealedAndHeldAgainstTheKey() {
        var id = counted();
        signIn(SCRUTINEER);
        open("scrutiny/" + id);
        _click(_get(Button.class, spec -> spec.withText("Seal the roll")));
        assertThat(page()).contains("shown now and never again", "Sealed by Sam Scrutineer");
        var key = page().replaceAll("(?s).*never again: *((?:[0-9a-f]{8} ?){8}).*", "$1");

        var field = _get(TextField.class, spec -> spec.withLabel("Key of a seal"));
        field.setValue("0123");
        _click(_get(Button.class, spec -> spec.withText("Hold the roll against it")));
        assertThat(field.isInvalid()).isTrue();
        field.setValue(key);
        _click(_get(Button.class, spec -> spec.withText("Hold the roll against it")));
        assertThat(page()).contains("The roll is unchanged: 12 members");
    }

    @Test
    void anObjectionIsRaisedAnsweredAndShownWithTheResult() {
        var id = counted();
        signIn(SCRUTINEER);
        open("scrutiny/" + id);
        _click(_get(Button.class, spec -> spec.withText("Raise it")));
        assertThat(page()).contains("Fill this in.");
        _get(TextArea.class, spec -> spec.withLabel("What you object to")).setValue("Notices were late.");
        _click(_get(Button.class, spec -> spec.withText("Raise it")));
        assertThat(page()).contains("Your objection is recorded.", "Sam Scrutineer objected");

        signIn(TestBallots.FIRST_OFFICER);
        manage(id);
        assertThat(page()).contains("Notices were late.");
        _get(TextArea.class, spec -> spec.withLabel("Answer")).setValue("By two hours.");
        _click(_get(Button.class, spec -> spec.withText("Publish the answer")));
        assertThat(page()).contains("Your answer is recorded.", "First officer answered");

        testBallots.decide(id, BallotAct.PUBLISH);
        signIn(TestBallots.FIRST_OFFICER);
        open("ballots/" + id + "/result");
        assertThat(page()).contains("Objections of the scrutineer", "Notices were late.", "By two hours.");
    }

    @Test
    void anOfficerSeesTurnoutByBatchInWordsToo() {
        var id = counted();
        signIn(TestBallots.FIRST_OFFICER);
        manage(id);
        assertThat(page()).contains("Turnout by batch", "6 of 12, 50", "at least 5 votes apart");
    }

    @Test
    void aUnanimousResultIsWarnedOfBeforeItIsPublished() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        for (int i = 0; i < 6; i++) {
            made.voters().get(i).vote(made.id(), 0);
        }
        testBallots.close(made.id());
        testBallots.count(made.id());
        signIn(TestBallots.FIRST_OFFICER);
        manage(made.id());
        assertThat(page()).contains("This result is unanimous.");
        _click(_get(Button.class, spec -> spec.withText("Propose to publish")));
        signIn(TestBallots.SECOND_OFFICER);
        manage(made.id());
        assertThat(page()).contains("This result is unanimous.");
    }
}
