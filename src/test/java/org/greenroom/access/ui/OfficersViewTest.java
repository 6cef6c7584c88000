package org.greenroom.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestOfficers;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OfficersViewTest extends KaribuTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestOfficers officers;

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void oneInvitesAnotherApprovesAndTheRoleIsWithdrawn() {
        var mail = UUID.randomUUID() + "@officers.example";
        officers.appoint(signIn(Role.MEMBERSHIP_OFFICER));
        UI.getCurrent().navigate("officers/new");
        _click(_get(Button.class, spec -> spec.withText("Propose")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).isInvalid())
                .isTrue();
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("Invited " + mail);
        _get(EmailField.class).setValue(mail);
        ((Select<Role>) _get(Select.class, spec -> spec.withLabel("Role"))).setValue(Role.SCRUTINEER);
        var until = _get(DatePicker.class);
        var usual = until.getValue();
        until.setValue(usual.plusYears(5));
        _click(_get(Button.class, spec -> spec.withText("Propose")));
        assertThat(until.isInvalid()).isTrue();
        until.setValue(usual);
        _click(_get(Button.class, spec -> spec.withText("Propose")));
        assertThat(pageText()).contains("Invited " + mail).contains("Waiting for a second officer");
        var label = ": Invited " + mail;
        _assertNone(Button.class, spec -> spec.withPredicate(b -> named(b, "Approve" + label)));

        signIn(Role.AUDITOR);
        UI.getCurrent().navigate("officers");
        assertThat(pageText()).contains("Invited " + mail);
        _assertNone(Button.class, spec -> spec.withPredicate(b -> named(b, "Approve" + label)));

        signIn(Role.MEMBERSHIP_OFFICER);
        UI.getCurrent().navigate("officers");
        _click(_get(Button.class, spec -> spec.withPredicate(b -> named(b, "Approve" + label))));
        assertThat(pageText()).contains("Approved.");
        UI.getCurrent().navigate("officers", QueryParameters.of("role", "SCRUTINEER"));
        assertThat(pageText()).contains("Invited " + mail).contains("invited, no password yet");

        var id = accounts.byAddress(mail).orElseThrow().id();
        UI.getCurrent().navigate("officers/" + id);
        assertThat(pageText()).contains("Scrutineer, until");
        _click(_get(Button.class, spec -> spec.withText("Withdraw")));
        var confirm = _get(_get(Dialog.class), Button.class, spec -> spec.withText("Withdraw"));
        _click(confirm);
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _get(TextArea.class).setValue("Not needed");
        _click(confirm);
        assertThat(pageText()).contains("The role is withdrawn").contains("Ended: Scrutineer");
    }

    @Test
    void anAuditorOnlyReadsAndAMemberSeesNothing() {
        var mail = UUID.randomUUID() + "@officers.example";
        var signedIn = signIn(Role.MEMBERSHIP_OFFICER);
        var id = org.greenroom.access.ActingAs.person(
                signedIn, () -> accounts.createOfficer(mail, "Read", Languages.ENGLISH, signedIn.actor()));
        signIn(Role.AUDITOR);
        UI.getCurrent().navigate("officers/" + id);
        assertThat(pageText()).contains(mail);
        for (var text : new String[] {"Propose", "Suspend", "Withdraw"}) {
            _assertNone(Button.class, spec -> spec.withText(text));
        }
        assertThatThrownBy(() -> UI.getCurrent().navigate("officers/new"))
                .isInstanceOf(MockAccessDeniedException.class);
        signIn(Role.MEMBER);
        assertThatThrownBy(() -> UI.getCurrent().navigate("officers")).isInstanceOf(MockAccessDeniedException.class);
    }

    private static boolean named(Button button, String label) {
        return button.getAriaLabel().filter(label::equals).isPresent();
    }

    private static SignedIn signIn(Role role) {
        var person = new SignedIn(UUID.randomUUID(), null, "Officer " + role, Set.of(role), Languages.ENGLISH);
        signInAs(person, role.name());
        return person;
    }
}
