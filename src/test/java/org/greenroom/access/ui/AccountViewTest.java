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
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.Origin;
import org.greenroom.access.Role;
import org.greenroom.access.Sessions;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountViewTest extends KaribuTest {

    @Autowired
    private Sessions sessions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMemberFindsEverythingAboutThemselvesFromThePersonalMenu() {
        signIn(Role.MEMBER);

        UI.getCurrent().navigate("more");
        _assertOne(RouterLink.class, spec -> spec.withText("Your account"));

        UI.getCurrent().navigate("account");
        _assertOne(RouterLink.class, spec -> spec.withText("My details"));
        _assertOne(RouterLink.class, spec -> spec.withText("Who looked at my page"));
    }

    @Test
    void whatOnlyMembersHaveIsNotOfferedToAnOfficer() {
        signIn(Role.AUDITOR);

        UI.getCurrent().navigate("account");

        _assertNone(RouterLink.class, spec -> spec.withText("My details"));
    }

    @Test
    void thePageSpeaksWelsh() {
        signIn(Role.MEMBER);
        UI.getCurrent().setLocale(Locale.of("cy", "GB"));

        UI.getCurrent().navigate("account");

        assertThat(pageText()).contains("Eich cyfrif").doesNotContain("account.", "membership.");
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsIt() {
        var person = real();
        var phone = sessions.open(person, new Origin("192.0.2.1", null, "Android Chrome"))
                .orElseThrow();
        sessions.open(person, new Origin("192.0.2.2", null, "Windows Firefox"));

        UI.getCurrent().navigate("account/sessions");
        assertThat(pageText()).contains("Chrome on Android", "Firefox on Windows", "Since today");
        _click(_find(Button.class, spec -> spec.withText("Sign out")).stream()
                .filter(button -> button.getAriaLabel().orElse("").contains("Android"))
                .findFirst()
                .orElseThrow());

        assertThat(sessions.current(phone.id())).isEmpty();
        assertThat(pageText()).contains("Signed out: Chrome on Android");

        _click(_find(Button.class, spec -> spec.withText("Forget")).getFirst());
        assertThat(sessions.myDevices()).hasSize(1);
    }

    @Test
    void anotherAddressIsAskedForAndWrongOnesAreSaidAtTheField() {
        real();
        UI.getCurrent().navigate("account/address");
        _get(EmailField.class).setValue("nobody");
        _click(_get(Button.class, spec -> spec.withText("Send the link")));
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(_get(EmailField.class).getErrorMessage()).contains("name@example.org");

        var wanted = UUID.randomUUID() + "@example.org";
        _get(EmailField.class).setValue(wanted);
        _click(_get(Button.class, spec -> spec.withText("Send the link")));
        assertThat(pageText()).contains("Waiting to be confirmed", wanted);
        _click(_get(Button.class, spec -> spec.withText("Keep the old address")));
        assertThat(pageText()).doesNotContain("Waiting to be confirmed");
    }

    @Test
    void anInventedLinkOffersNothing() {
        for (var address : new String[] {"account/address/confirm/invented", "account/address/undo/invented"}) {
            UI.getCurrent().navigate(address);
            assertThat(_get(H1.class).getText()).isEqualTo("This link cannot be used");
            _assertNone(Button.class, spec -> spec.withText("Use this address"));
            _assertNone(Button.class, spec -> spec.withText("Keep the old address"));
        }
    }

    private SignedIn real() {
        var member = TestMembers.add(jdbc, true, "en");
        var account = accounts.forMember(member.id(), "Amara", Locale.UK);
        accounts.choosePassword(account, "nine green bottles on stage");
        var ended = jdbc.sql("select sessions_ended from account where id = ?")
                .param(account)
                .query(Integer.class)
                .single();
        var person = new SignedIn(account, member.id(), "Amara", Set.of(Role.MEMBER), Locale.UK, ended);
        signInAs(person, Role.MEMBER.name());
        return person;
    }

    private static void signIn(Role role) {
        signInAs(new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Amara", Set.of(role), Locale.UK), role.name());
    }
}
