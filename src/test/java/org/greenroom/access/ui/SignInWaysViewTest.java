package org.greenroom.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActivationRequests;
import org.greenroom.access.Admission;
import org.greenroom.access.FreshSignIn;
import org.greenroom.access.FreshSignInRequired;
import org.greenroom.access.Role;
import org.greenroom.access.SignIns;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.access.TestMembers.TestMember;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Links, the second step, the question before sensitive acts, and the account’s pages about signing in. */
class SignInWaysViewTest extends KaribuTest {

    private static final String PASSWORD = "nine green bottles on stage";

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActivationRequests requests;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AskAgain askAgain;

    @Autowired
    private FreshSignIn freshSignIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestMember member;
    private UUID account;

    @BeforeEach
    void somebodyWithAnAccount() {
        jdbc.sql("delete from activation_request").update();
        member = TestMembers.add(jdbc, true, "en");
        account = accounts.forMember(member.id(), "Amara", Locale.UK);
        accounts.choosePassword(account, PASSWORD);
    }

    @Test
    void askingForALinkIsAnsweredTheSameForKnownAndUnknown() {
        assertThat(answerTo(member.number()))
                .isEqualTo(answerTo("NOSUCHNUMBER"))
                .contains("on its way");
        assertThat(answerTo("  ")).contains("Sign in with a link");
    }

    @Test
    void aLinkOpensAPageWithAButtonThatPosts() {
        requests.askToSignIn(member.number(), UUID.randomUUID().toString());
        requests.answerWaiting();
        var body = jdbc.sql("select body from outbox_mail where recipient = ?")
                .param(member.email())
                .query(String.class)
                .single();
        var link = Pattern.compile("sign-in/link/[A-Za-z0-9_-]{43}").matcher(body);
        assertThat(link.find()).isTrue();

        UI.getCurrent().navigate(link.group());

        var form = _get(PostForm.class).getElement();
        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(form.getAttribute("action")).isEqualTo("sign-in/link");
        assertThat(_get(H1.class).getText()).startsWith("Hello, Amara");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(link.group());
        _assertOne(PostForm.class);

        signedIn(UUID.randomUUID(), 0);
        UI.getCurrent().navigate("activate");
        UI.getCurrent().navigate(link.group());
        _assertNone(PostForm.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Somebody else is signed in here");
    }

    @Test
    void anInventedLinkHasNoButton() {
        UI.getCurrent().navigate("sign-in/link/invented");
        _assertNone(PostForm.class);
        assertThat(_get(H1.class).getText()).isEqualTo("This link cannot be used");
    }

    @Test
    void theSecondStepLeavesOutThePasswordThatWasTheFirst() {
        signedIn(account, 0, "WAITING_AUDITOR");
        UI.getCurrent().navigate("confirm");

        assertThat(pageText()).contains("To act as auditor, confirm with a second step");
        assertThat(_find(PasswordField.class)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Send me a link")));
        _click(_get(Button.class, spec -> spec.withText("I have opened it, go on")));
        assertThat(pageText()).contains("has not been opened in this browser yet");
    }

    @Test
    void aSensitiveActAsksOverThePageAndTheRightPasswordIsEnough() {
        signedIn(account, 20 * 60);
        UI.getCurrent().navigate("account/password");
        assertThat(freshSignIn.isFresh()).isFalse();
        assertThat(askAgain.knows(new RuntimeException())).isFalse();

        askAgain.answer(UI.getCurrent());
        var field = _get(_get(Dialog.class), PasswordField.class);
        field.setValue("not the password at all");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Confirm")));
        assertThat(field.isInvalid()).isTrue();
        assertThat(freshSignIn.isFresh()).isFalse();

        field.setValue(PASSWORD);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Confirm")));
        _assertNone(Dialog.class);
        assertThat(freshSignIn.isFresh()).isTrue();
        _get(PasswordField.class).setValue("seven quiet lanterns at sea");
        _click(_get(Button.class, spec -> spec.withText("Set the new password")));
        assertThat(pageText()).contains("Your new password is set.");
        assertThat(signIns.check(member.number(), "seven quiet lanterns at sea", "here")
                        .accountId())
                .isEqualTo(account);
    }

    @Test
    void passkeysAreListedRenamedAndRemovedByTheirOwnerAlone() {
        passkey(account, "Old phone");
        passkey(accounts.forMember(TestMembers.add(jdbc, true, "en").id(), "Bronwen", Locale.UK), "Not hers");
        signedIn(account, 0);
        UI.getCurrent().navigate("account/passkeys");
        assertThat(pageText()).contains("Old phone", "Made on 3 May 2026").doesNotContain("Not hers");

        _click(_get(Button.class, spec -> spec.withText("Rename")));
        _get(TextField.class).setValue(" ");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        _get(TextField.class).setValue("New phone");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(pageText()).contains("New phone").doesNotContain("Old phone");

        _click(_get(Button.class, spec -> spec.withText("Remove")));
        _click(_get(Button.class, spec -> spec.withText("Remove it")));
        assertThat(pageText()).contains("You have no passkey yet.");
        assertThat(jdbc.sql("select count(*) from outbox_mail where recipient = :address and subject like :subject")
                        .param("address", member.email())
                        .param("subject", "A passkey of your account was removed%")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void makingAPasskeyAsksForANameFirst() {
        signedIn(account, 0);
        UI.getCurrent().navigate("account/passkeys");
        _click(_get(Button.class, spec -> spec.withText("Add a passkey")));

        var make = _get(PasskeyButton.class);
        make.failed("cancelled");
        assertThat(pageText()).contains("Nothing has happened");
        make.failed("<b>made up</b>");
        assertThat(pageText()).contains("That did not work").doesNotContain("made up");
        make.answered("{}");
        assertThat(pageText()).contains("The passkey was not accepted");
        _get(TextField.class).setValue("");
        make.answered("{}");
        assertThat(_get(TextField.class).isInvalid()).isTrue();
    }

    @Test
    void theEntranceOffersAllThreeWays() {
        UI.getCurrent().navigate("sign-in");
        _assertOne(NativeButton.class, spec -> spec.withText("Sign in with a passkey"));
        assertThat(pageText()).contains("With a link by mail", "Stuck? Ask the membership office");
    }

    private void signedIn(UUID who, int secondsAgo, String... more) {
        var person = new SignedIn(who, member.id(), "Amara", Set.of(Role.MEMBER), Locale.UK);
        var factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant().minusSeconds(secondsAgo))
                .build();
        signInAs(person, "MEMBER");
        var authorities = new java.util.ArrayList<org.springframework.security.core.GrantedAuthority>(
                List.of(factor, new SimpleGrantedAuthority("ROLE_MEMBER")));
        List.of(more).forEach(one -> authorities.add(new SimpleGrantedAuthority(one)));
        var session = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        SecurityContextHolder.getContext().setAuthentication(session);
        assertThat(VaadinServletRequest.getCurrent()).isNotNull();
        assertThat(Admission.waiting(session)).hasSize(more.length);
        assertThat(askAgain.knows(failure())).isTrue();
    }

    private FreshSignInRequired failure() {
        try {
            var context = SecurityContextHolder.createEmptyContext();
            var before = SecurityContextHolder.getContext();
            SecurityContextHolder.setContext(context);
            try {
                freshSignIn.require();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        } catch (FreshSignInRequired required) {
            return required;
        }
        throw new AssertionError("nobody is fresh");
    }

    private void passkey(UUID owner, String name) {
        jdbc.sql("""
                        insert into passkey (id, account_id, credential_id, public_key, attestation, signature_count,
                            uv_initialized, backup_eligible, backup_state, transports, name, created_on)
                        values (:id, :account, :credential, :bytes, :bytes, 0, true, false, false, 'internal', :name, :day)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", owner)
                .param("credential", UUID.randomUUID().toString().getBytes())
                .param("bytes", new byte[] {1})
                .param("name", name)
                .param("day", LocalDate.of(2026, 5, 3))
                .update();
    }

    private String answerTo(String identifier) {
        UI.getCurrent().navigate("activate");
        UI.getCurrent().navigate("sign-in/link");
        _get(TextField.class).setValue(identifier);
        _click(_get(Button.class, spec -> spec.withText("Send me a link")));
        return _get(LinkRequestView.class).getElement().getTextRecursively();
    }
}
