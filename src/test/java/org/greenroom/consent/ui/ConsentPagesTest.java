package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.testing.KaribuTest;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Base of the tests of pages about exceptions, agents and letters: a member of their own, and an agent. */
abstract class ConsentPagesTest extends KaribuTest {

    @Autowired
    Preferences preferences;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    SignedIn member;
    SignedIn agent;
    String address;
    final LocalDate today = LocalDate.now(Times.ZONE);

    @BeforeEach
    void newPeople() {
        member = TestRecords.member(jdbc, accounts);
        address = "agent-" + UUID.randomUUID() + "@castings.example";
        var officer = TestRecords.officer(Role.MEMBERSHIP_OFFICER);
        var account = as(officer, () -> accounts.createOfficer(address, "Ffion Rees", Locale.UK, officer.actor()));
        agent = new SignedIn(account, null, "Ffion Rees", EnumSet.noneOf(Role.class), Locale.UK);
        signIn(member);
    }

    /** A text without a bundle entry is shown as its key. */
    @AfterEach
    void noKeyIsShownInPlaceOfAText() {
        assertThat(Pattern.compile("\\b(agents|exceptions|requests|consent|wordings)\\.[a-z]+[.a-zA-Z-]*")
                        .matcher(page())
                        .results()
                        .map(found -> found.group()))
                .isEmpty();
    }

    static void signIn(SignedIn person) {
        signInAs(person, person.roles().stream().map(Role::name).toArray(String[]::new));
    }

    static <T> T as(SignedIn person, Supplier<T> work) {
        return ActingAs.person(person, work);
    }

    static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate("more");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length < 2 ? "" : parts[1]));
    }

    /** What a reader finds: texts, and the labels and messages of fields. */
    static String page() {
        var shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return shown.isEmpty() ? "" : text(shown.getLast().getElement()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> text(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        if (!element.isVisible()) {
            return Stream.empty();
        }
        var said = Stream.of("label", "helperText", "errorMessage", "href")
                .map(property -> element.getProperty(property, ""))
                .filter(text -> !text.isEmpty());
        return Stream.concat(said, element.getChildren().flatMap(ConsentPagesTest::text));
    }

    static void press(String text) {
        com.github.mvysny.kaributesting.v10.LocatorJ._click(button(text));
    }

    static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    static void type(String label, String value) {
        _get(TextField.class, spec -> spec.withLabel(label)).setValue(value);
    }

    static void day(String label, LocalDate value) {
        _get(DatePicker.class, spec -> spec.withLabel(label)).setValue(value);
    }

    static void tick(String label) {
        _get(Checkbox.class, spec -> spec.withLabel(label)).setValue(true);
    }
}
