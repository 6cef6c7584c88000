package org.greenroom.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.office.Deletions;
import org.greenroom.membership.office.OfficeRoll;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestOfficers;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests for deletion on the page of the membership office. */
class DeletionsViewTest extends KaribuTest {
    private static final SignedIn FIRST = officer("First Officer");
    private static final SignedIn SECOND = officer("Second Officer");

    @Autowired
    private Deletions deletions;

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestOfficers officers;

    private String number = "";
    private UUID member = new UUID(0, 0);

    @BeforeEach
    void roll() {
        officers.appoint(FIRST);
        officers.appoint(SECOND);
        // What other tests asked for stands on the same page.
        jdbc.update("delete from deletion_request");
        number = OfficeRoll.number("DV");
        OfficeRoll.apply(imports, OfficeRoll.members(OfficeRoll.row(number)));
        member = directory.byNumber(number).orElseThrow().id();
    }

    @Test
    void nobodyWaits() {
        open(FIRST, "");
        assertThat(pageText()).contains("Nobody waits to be deleted.", "What goes and what stays");
        open(FIRST, "show=closed");
        assertThat(pageText()).contains("No request was closed lately.");
        for (var role : List.of(Role.MEMBER, Role.AUDITOR, Role.RETURNING_OFFICER)) {
            signInAs(new SignedIn(UUID.randomUUID(), null, "Somebody", Set.of(role), Languages.ENGLISH), role.name());
            assertThatThrownBy(() -> UI.getCurrent().navigate("deletion-requests"))
                    .isInstanceOf(MockAccessDeniedException.class);
        }
    }

    @Test
    void oneTakesItOnAndProposesAnotherDeletes() {
        ask("I have retired.");
        open(FIRST, "");
        assertThat(pageText()).contains(number, "I have retired.", "Nobody has taken this on yet.", "Answer by");
        act("Take it on");
        assertThat(pageText()).contains("Taken on by First Officer");
        _assertNone(Button.class, spec -> spec.withText("Take it on"));
        act("Propose deletion");
        assertThat(pageText()).contains("You proposed it. It waits for another officer.");
        _assertNone(Button.class, spec -> spec.withText("Delete the member"));

        open(SECOND, "");
        assertThat(pageText()).contains("First Officer proposes to carry it out.");
        act("Delete the member");
        assertThat(directory.byId(member)).as("asked first").isPresent();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(pageText()).contains("The member was deleted and told so.", "Nobody waits to be deleted.");
        assertThat(directory.byId(member)).isEmpty();
        open(FIRST, "show=closed");
        assertThat(pageText())
                .contains("A member who was deleted", "Second Officer")
                .doesNotContain(number);
    }

    @Test
    void thePageThatProposedCannotApproveThoughItIsStale() {
        var id = ask("");
        open(FIRST, "");
        act("Propose deletion");
        open(SECOND, "");
        // The page of the second officer is still open when the first sits down before it.
        signInAs(FIRST, Role.MEMBERSHIP_OFFICER.name());
        act("Delete the member");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(pageText()).contains("you proposed this yourself");
        assertThatThrownBy(() -> deletions.approve(id, 0)).isInstanceOf(ApprovalRefused.class);
        assertThat(directory.byId(member)).isPresent();
    }

    @Test
    void aDeclinedOneSaysWhyAndWhatWasTypedStaysWhenItIsTooLittle() {
        ask("");
        open(FIRST, "");
        act("Decline");
        var dialog = _get(Dialog.class);
        var decline = _get(dialog, Button.class, spec -> spec.withText("Decline"));
        _click(decline);
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _get(TextArea.class).setValue("The tribunal needs it.");
        _click(decline);
        assertThat(pageText()).contains("The request was declined", "Nobody waits to be deleted.");
        open(FIRST, "show=closed");
        assertThat(pageText()).contains("The tribunal needs it.", "declined", number);
    }

    @Test
    void aColleagueSendsItBack() {
        ask("");
        open(FIRST, "");
        act("Propose deletion");
        open(SECOND, "");
        act("Send back");
        _get(TextArea.class).setValue("Still in a dispute");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Send back")));
        assertThat(pageText()).contains("Sent back. The request is still open.");
        open(FIRST, "");
        act("Propose deletion");
        act("Take the proposal back");
        assertThat(pageText()).contains("The proposal was taken back.", "Propose deletion");
    }

    private UUID ask(String words) {
        return OfficeRoll.as(Role.MEMBER, member, () -> deletions.ask(words));
    }

    /** Presses the one button of the list that says this. */
    private static void act(String text) {
        var buttons = _find(Button.class, spec -> spec.withText(text));
        assertThat(buttons).hasSize(1);
        _click(buttons.getFirst());
    }

    private static void open(SignedIn officer, String query) {
        signInAs(officer, Role.MEMBERSHIP_OFFICER.name());
        UI.getCurrent().navigate("deletion-requests", QueryParameters.fromString(query));
    }

    private static SignedIn officer(String name) {
        return new SignedIn(UUID.randomUUID(), null, name, Set.of(Role.MEMBERSHIP_OFFICER), Languages.ENGLISH);
    }
}
