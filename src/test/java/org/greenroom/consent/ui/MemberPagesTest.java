package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Decision;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Reading;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of members’ pages about consent share: a new member who is signed in. */
abstract class MemberPagesTest extends KaribuTest {

    @Autowired
    Preferences preferences;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    SignedIn member;

    @BeforeEach
    void newMember() {
        member = TestRecords.member(jdbc, accounts);
        signInAs(member, Role.MEMBER.name());
    }

    /** A text without a bundle entry is shown as its key. */
    @AfterEach
    void noKeyIsShownInPlaceOfAText() {
        assertThat(Pattern.compile("\\b(wordings|consent)\\.[a-z]+[.a-zA-Z-]*")
                        .matcher(page())
                        .results()
                        .map(found -> found.group()))
                .isEmpty();
    }

    static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    <T> T asMember(Supplier<T> work) {
        return TestRecords.as(member, work);
    }

    Overview overview() {
        return asMember(preferences::overview);
    }

    Reading reading(String item) {
        var key = Item.parse(item);
        return Standings.reading(overview().of(key.use()), key);
    }

    /** An answer as another window would give it. */
    int answer(Use use, Leeway leeway) {
        return TestRecords.answer(preferences, member, use, leeway);
    }

    int answer(String item, Leeway leeway) {
        var key = Item.parse(item);
        return asMember(() -> {
            var shown = preferences.show(Set.of(key.use()), Locale.UK).get(key.use());
            var revision = preferences.overview().of(key.use()).revision();
            return preferences.decide(new Decision(Set.of(key), leeway, shown, revision, true));
        });
    }

    static UseCard card(Use use) {
        return _get(UseCard.class, spec -> spec.withId(ConsentLinks.slug(use)));
    }

    /** Presses one of the answers in a part of the page. */
    static void tap(Component in, String text) {
        var button = _find(in, NativeButton.class).stream()
                .filter(each -> each.getElement().getTextRecursively().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
        _click(button);
    }

    static void press(Component in, String text) {
        _click(_get(in, Button.class, spec -> spec.withText(text)));
    }

    static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    static String text(Component component) {
        var text = new StringBuilder();
        collect(component.getElement(), text);
        return text.toString();
    }

    /** All text of the view, that of fields’ labels and messages too. */
    static String page() {
        var text = new StringBuilder();
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .limit(1)
                .forEach(view -> collect(view.getElement(), text));
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText());
            return;
        }
        if (!element.isVisible()) {
            return;
        }
        for (var property : Set.of("label", "errorMessage", "helperText")) {
            text.append(' ').append(element.getProperty(property, "")).append(' ');
        }
        element.getChildren().forEach(child -> collect(child, text));
    }
}
