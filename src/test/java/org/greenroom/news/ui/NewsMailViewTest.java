package org.greenroom.news.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.news.mail.MailChoice;
import org.greenroom.news.mail.NewsMail;
import org.greenroom.testing.KaribuTest;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a member chooses news by mail. */
class NewsMailViewTest extends KaribuTest {

    @Autowired
    private NewsMail mail;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingIsChosenBeforehandAndOneActChangesIt() {
        var member = signIn(true);
        UI.getCurrent().navigate("account/mail");
        assertThat(choices().getValue()).isEqualTo(MailChoice.NONE);
        assertThat(pageText())
                .contains("unless you ask for it", "Mail goes to ", "On Friday around 12:30", "Around 17:30")
                .doesNotContain("digests.");
        _assertNone(Button.class, spec -> spec.withText("Stop all news by mail"));

        choices().setValue(MailChoice.DAILY);
        assertThat(mail.mine().choice()).as("before saving").isEqualTo(MailChoice.NONE);
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(pageText()).contains("Saved. You get one mail a day");
        assertThat(mail.mine().choice()).isEqualTo(MailChoice.DAILY);
        _click(_get(Button.class, spec -> spec.withText("Stop all news by mail")));
        assertThat(pageText()).contains("Saved. You get no news by mail.");
        assertThat(mail.mine().choice()).isEqualTo(MailChoice.NONE);
        assertThat(choices().getValue()).isEqualTo(MailChoice.NONE);
        assertThat(member.memberId()).isNotNull();
    }

    @Test
    void whoHasNoAddressIsToldWhomToAsk() {
        signIn(false);
        UI.getCurrent().navigate("account/mail");
        assertThat(pageText()).contains("There is no mail address for you", "Ask the membership office");
        _assertNone(RadioButtonGroup.class);
    }

    @Test
    void thePageIsReachedFromTheNewsAndFromTheAccount() {
        signIn(true);
        UI.getCurrent().navigate("news");
        _assertOne(RouterLink.class, spec -> spec.withText("News by mail"));
        UI.getCurrent().navigate("account");
        _assertOne(RouterLink.class, spec -> spec.withText("News by mail"));
    }

    @Test
    void itIsForMembersAndSpeaksWelsh() {
        signIn(true);
        UI.getCurrent().setLocale(Languages.WELSH);
        UI.getCurrent().navigate("account/mail");
        assertThat(pageText()).contains("Dim newyddion drwy e-bost").doesNotContain("digests.");

        signInAs(new SignedIn(UUID.randomUUID(), null, "Auditor", Set.of(Role.AUDITOR), Locale.UK), "AUDITOR");
        assertThatThrownBy(() -> UI.getCurrent().navigate("account/mail")).hasMessageContaining("Access is denied");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<MailChoice> choices() {
        return _get(RadioButtonGroup.class);
    }

    private SignedIn signIn(boolean withAddress) {
        var test = TestMembers.add(jdbc, withAddress, "en");
        var account = accounts.forMember(test.id(), "Amara " + test.number(), Locale.UK);
        var member = new SignedIn(account, test.id(), "Amara", EnumSet.of(Role.MEMBER), Locale.UK);
        signInAs(member, "MEMBER");
        return member;
    }
}
