package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.greenroom.access.Accounts;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.PublicStatements;
import org.greenroom.testing.KaribuTest;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member makes a link, sees who looked, and revokes it. */
class StatementLinksViewTest extends KaribuTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private PublicStatements statements;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn member;

    @BeforeEach
    void signIn() {
        member = TestRecords.member(jdbc, accounts);
        signInAs(member, "MEMBER");
    }

    @Test
    void withoutALinkThePageSaysWhatItIsFor() {
        UI.getCurrent().navigate("consent/links");
        assertThat(pageText()).contains("You have not given anybody a link");
    }

    @Test
    void anEmptyFormSaysAtOnceAllThatIsMissing() {
        UI.getCurrent().navigate("consent/links/new");
        _click(_get(Button.class, spec -> spec.withText("Make the link")));
        assertThat(pageText())
                .contains("The link was not made. 5 things are missing or cannot be:")
                .contains("Choose at least one use.")
                .contains("Say for whom the link is.")
                .contains("Say what the link is for.")
                .contains("Choose a last day.")
                .contains("Without your agreement there is no link");
        assertThat(_get(TextField.class, spec -> spec.withLabel("For whom")).isInvalid())
                .isTrue();
    }

    @Test
    void aLinkIsShownOnceCountsViewsAndIsRevokedInOneAct() {
        UI.getCurrent().navigate("consent/links/new");
        fillIn();
        _click(_get(Button.class, spec -> spec.withText("Make the link")));
        var address = _get(TextField.class, spec -> spec.withLabel("The link")).getValue();
        assertThat(address).contains("/consent/s/");
        assertThat(_get(Html.class).getInnerHtml()).contains("<svg");

        var token = address.substring(address.lastIndexOf('/') + 1);
        assertThat(statements.open(token, "Robin of Casting", "", Locale.UK)).isPresent();
        UI.getCurrent().navigate("consent/links");
        assertThat(pageText())
                .contains("Tall Ship Pictures", "Robin of Casting", "2 of 3 left", "Works")
                .doesNotContain(token);

        _click(_get(Button.class, spec -> spec.withText("Revoke")));
        assertThat(pageText()).contains("The link for Tall Ship Pictures is revoked", "Revoked");
        assertThat(_find(Button.class, spec -> spec.withText("Revoke"))).isEmpty();
        assertThat(statements.open(token, "", "", Locale.UK)).isEmpty();
    }

    @Test
    void withoutTheSeparateAgreementThereIsNoLink() {
        UI.getCurrent().navigate("consent/links/new");
        fillIn();
        agreement().setValue(false);
        _click(_get(Button.class, spec -> spec.withText("Make the link")));
        assertThat(pageText()).contains("Without your agreement there is no link");
        UI.getCurrent().navigate("consent/links");
        assertThat(pageText()).contains("You have not given anybody a link");
    }

    @Test
    void termsForMachinesSayNoToWhatIsNotAllowedWithoutConditions() {
        UI.getCurrent().navigate("consent/machines");
        assertThat(pageText())
                .contains("Content-Usage: train-ai=n, ai-use=n")
                .contains("<prohibits type=\"usage\">ai-all</prohibits>");
    }

    @SuppressWarnings("unchecked")
    private void fillIn() {
        CheckboxGroup<Use> captures = _find(CheckboxGroup.class).getFirst();
        captures.setValue(Set.of(Use.SCAN_FACE));
        _get(TextField.class, spec -> spec.withLabel("For whom")).setValue("Tall Ship Pictures");
        _get(TextField.class, spec -> spec.withLabel("What for")).setValue("before the contract");
        _get(DatePicker.class).setValue(LocalDate.now(Times.ZONE).plusDays(7));
        agreement().setValue(true);
    }

    private static Checkbox agreement() {
        return _find(Checkbox.class).stream()
                .filter(box -> box.getLabel() != null && box.getLabel().startsWith("I agree"))
                .findFirst()
                .orElseThrow();
    }
}
