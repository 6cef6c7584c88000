package org.greenroom.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActivationRequests;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.shell.Notice;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EntranceViewTest extends KaribuTest {

    @Autowired
    private ActivationRequests requests;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theEntranceHasARealFormThatTheBrowserPosts() {
        UI.getCurrent().navigate("sign-in");

        var form = _get(SignInForm.class).getElement();
        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(form.getAttribute("action")).isEqualTo("sign-in");
        assertThat(_get(PasswordField.class).getElement().getAttribute("autocomplete"))
                .isEqualTo("current-password");
        assertThat(_get(NativeButton.class, spec -> spec.withText("Sign in"))
                        .getElement()
                        .getAttribute("type"))
                .isEqualTo("submit");
        _assertOne(H1.class);
        _assertNone(Notice.class);
    }

    @Test
    void whatHappenedBeforeIsSaid() {
        for (var said : new String[] {"error", "wait", "again", "link-used", "signed-out", "activated"}) {
            UI.getCurrent().navigate("sign-in", QueryParameters.fromString(said));
            _assertOne(Notice.class);
        }
    }

    @Test
    void whoIsSignedInAlreadyGoesHome() {
        UI.getCurrent().navigate("activate");
        signInAs(new SignedIn(UUID.randomUUID(), null, "Amara", Set.of(Role.MEMBER), Locale.UK), "MEMBER");

        UI.getCurrent().navigate("sign-in");

        assertThat(pageText()).contains("Hello, Amara");
    }

    @Test
    void askingForALinkIsAnsweredTheSameForKnownAndUnknown() {
        var member = TestMembers.add(jdbc, true, "en");

        assertThat(answerTo(member.number()))
                .isEqualTo(answerTo("NOSUCHNUMBER"))
                .contains("on its way");
    }

    @Test
    void aLinkLeadsToAPasswordAndTheEntrance() {
        var member = TestMembers.add(jdbc, true, "en");
        requests.ask(member.number(), UUID.randomUUID().toString());
        requests.answerWaiting();
        var body = jdbc.sql("select body from outbox_mail where recipient = ?")
                .param(member.email())
                .query(String.class)
                .single();
        var link = Pattern.compile("activate/[A-Za-z0-9_-]{43}").matcher(body);
        assertThat(link.find()).isTrue();

        UI.getCurrent().navigate(link.group());
        _get(PasswordField.class).setValue("too short");
        _click(_get(Button.class, spec -> spec.withText("Activate my account")));
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();

        _get(PasswordField.class).setValue("nine green bottles on stage");
        _click(_get(Button.class, spec -> spec.withText("Activate my account")));
        _assertOne(SignInForm.class);
        _assertOne(Notice.class);
        assertThat(accounts.ofMember(member.id()).orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);

        UI.getCurrent().navigate(link.group());
        assertThat(_get(H1.class).getText()).isEqualTo("This link cannot be used");
    }

    @Test
    void aCodeThatDoesNotWorkIsSaidAtItsField() {
        UI.getCurrent().navigate("activate");
        var code = _get(TextField.class, spec -> spec.withLabel("Code from the letter"));
        code.setValue("ABCDE-FGHJK");
        _click(_get(Button.class, spec -> spec.withText("Use the code")));
        assertThat(code.getErrorMessage()).startsWith("A code has 20 letters and digits.");
        code.setValue("abcde-fghjk-lmnpq-rstuv");
        _click(_get(Button.class, spec -> spec.withText("Use the code")));
        assertThat(code.getErrorMessage()).startsWith("This code does not work");
    }

    @Test
    void anInventedSetUpLinkMakesNobodyAnOfficer() {
        UI.getCurrent().navigate("set-up/invented");

        _assertNone(TextField.class);
        assertThat(_find(Button.class, spec -> spec.withText("Make both accounts")))
                .isEmpty();
    }

    private String answerTo(String identifier) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("activate");
        _get(TextField.class, spec -> spec.withLabel("Membership number or e-mail"))
                .setValue(identifier);
        _click(_get(Button.class, spec -> spec.withText("Send me a link")));
        return _get(ActivationRequestView.class).getElement().getTextRecursively();
    }
}
