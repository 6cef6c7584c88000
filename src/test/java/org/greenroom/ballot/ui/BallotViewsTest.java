package org.greenroom.ballot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of the ballot pages share. */
abstract class BallotViewsTest extends KaribuTest {

    private static final Pattern BARE_KEY = Pattern.compile("\\b(ballots?|field|membership)\\.[a-z]+[.a-zA-Z-]*");

    @Autowired
    protected TestBallots testBallots;

    /** A text without a bundle entry is shown as its key. */
    @AfterEach
    void noKeyIsShownInPlaceOfAText() {
        assertThat(BARE_KEY.matcher(page()).results().map(found -> found.group()))
                .isEmpty();
    }

    static void signIn(SignedIn person) {
        signInAs(person, person.roles().stream().map(Role::name).toArray(String[]::new));
    }

    static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    static void manage(UUID ballotId) {
        open("manage-ballots/" + ballotId);
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
        for (var property : new String[] {"label", "helperText", "errorMessage"}) {
            text.append(element.getProperty(property, "")).append(' ');
        }
        element.getChildren().forEach(child -> collect(child, text));
        text.append(' ');
    }
}
