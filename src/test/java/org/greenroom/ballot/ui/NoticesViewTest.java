package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticesViewTest extends BallotViewsTest {

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Clock clock;

    private UUID draft() {
        return TestBallots.asFirst(() -> ballots.create(testBallots.draft(
                "Branch " + UUID.randomUUID(), clock.instant().plus(Duration.ofDays(10)), TestBallots.YES_NO)));
    }

    private static void show(UUID ballot) {
        signIn(TestBallots.FIRST_OFFICER);
        open("manage-ballots/" + ballot + "/notices");
    }

    @Test
    void everyNoticeSaysWhenAndToWhomAndNoReminderHowMany() {
        show(draft());
        assertThat(page())
                .contains("Invitation", "When voting opens.", "Closing soon", "5 days before the close")
                .contains("One day before the close", "To those who have not voted", "When two officers")
                .contains("Nobody learns who gets it or how many do.")
                .doesNotContain("handed over");
    }

    @Test
    void afterTheInvitationItsNumbersStandThereAndWhereTheLettersAre() {
        var made = testBallots.open(10, TestBallots.YES_NO);
        upkeep.invite(made.id());
        show(made.id());
        assertThat(page())
                .contains("8 mails written", "None could not be delivered", "2 letters")
                .contains("waiting to be downloaded by the membership office")
                .doesNotContain("Member 1");
    }

    @Test
    void aReminderIsPlannedSkippedAndRefusedAtTheField() {
        var id = draft();
        show(id);
        var hours = _find(IntegerField.class).getFirst();
        hours.setValue(24);
        _click(_get(Button.class, spec -> spec.withText("Plan it")));
        assertThat(hours.getErrorMessage()).contains("There is a reminder on that day already");
        assertThat(hours.isInvalid()).isTrue();
        hours.setValue(72);
        _click(_get(Button.class, spec -> spec.withText("Plan it")));
        assertThat(page()).contains("Planned.", "3 days before the close");

        _click(_find(Button.class, spec -> spec.withText("Skip")).getFirst());
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(page()).contains("Skipped.");
    }

    @Test
    void aReminderIsMovedInItsOwnCard() {
        show(draft());
        _click(_find(Button.class, spec -> spec.withText("Move")).getFirst());
        _find(IntegerField.class).getFirst().setValue(96);
        _click(_get(Button.class, spec -> spec.withText("Move it")));
        assertThat(page()).contains("Moved.", "4 days before the close").doesNotContain("5 days before");
    }

    @Test
    void theStepOfTimesPlansRemindersToo() {
        var id = draft();
        signIn(TestBallots.FIRST_OFFICER);
        open("manage-ballots/" + id + "/edit/schedule");
        assertThat(page()).contains("Reminders", "5 days before the close");
        _find(Button.class, spec -> spec.withText("Remove"))
                .forEach(button -> _click(
                        _find(Button.class, spec -> spec.withText("Remove")).getFirst()));
        assertThat(page()).contains("No reminder is planned.");
        _click(_get(Button.class, spec -> spec.withText("Plan it")));
        assertThat(page()).contains("2 days before the close");
    }

    @Test
    void theWordsAreShownInBothLanguagesAndATestNeedsAnAddress() {
        show(draft());
        var preview = _find(NoticePreview.class).getFirst();
        preview.setOpened(true);
        assertThat(page())
                .contains("Dear First officer", "Annwyl First officer", "Performers’ Union: a ballot is open");
        signIn(new SignedIn(UUID.randomUUID(), null, "Nobody", Set.of(Role.RETURNING_OFFICER), Locale.UK));
        _click(_find(Button.class, spec -> spec.withText("Send me this as a test"))
                .getFirst());
        assertThat(page()).contains("Your account has no mail address.");
    }

    @Test
    void thePageIsForReturningOfficers() {
        var id = draft();
        signIn(new SignedIn(UUID.randomUUID(), null, "Office", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK));
        assertThatThrownBy(() -> open("manage-ballots/" + id + "/notices"))
                .isInstanceOf(MockAccessDeniedException.class);
    }
}
