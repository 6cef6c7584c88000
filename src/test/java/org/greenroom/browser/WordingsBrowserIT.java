package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two consent officers change what members read: one writes, the other sends back once and then publishes. */
@ExtendWith(BrowserPortal.class)
class WordingsBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String PAGE = "wordings/capture-motion";

    @Test
    void aNewWordingIsWrittenSentBackAndPublishedByTwo(Demo demo, Browsing browsing) {
        try (var writer = browsing.desk(demo.url());
                var second = browsing.phone(demo.url())) {
            writer.signIn("consent@union.example", PASSWORD);
            second.signIn("second@union.example", PASSWORD);
            propose(writer);
            sendBack(second);
            proposeAgain(writer);
            publish(second);
            assertThat(writer.errors()).isEmpty();
            assertThat(second.errors()).isEmpty();
        }
    }

    private static void propose(Visitor writer) {
        look(writer, "wordings");
        writer.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Capturing your movement"))
                .click();
        writer.settle();
        look(writer, PAGE);
        writer.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("wordings.write")))
                .click();
        writer.settle();
        write(writer, "wordings.field.en", "Your movement, or that of your face, is recorded with a suit or markers.");
        write(writer, "wordings.field.cy", "");
        writer.press(text("wordings.propose")).settle();
        assertThat(writer.page().getByText(text("wordings.not-ready"))).isVisible();
        check(writer, "wordings-edit-problem");
        write(writer, "wordings.field.cy", "Caiff eich symudiadau eu cofnodi â siwt neu farcwyr.");
        writer.press(text("wordings.propose"));
        assertThat(writer.page().getByText(text("wordings.decision.not-you"))).isVisible();
        writer.settle();
        check(writer, "wordings-proposed-own");
    }

    private static void sendBack(Visitor second) {
        second.open("");
        assertThat(second.page().getByText(text("wordings.home", 1))).isVisible();
        check(second, "wordings-home");
        second.open(PAGE);
        check(second, "wordings-decision");
        second.press(text("wordings.decision.send-back"));
        second.page().getByLabel(text("wordings.decision.reason")).fill("Say what happens to the face in Welsh too.");
        second.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(text("wordings.decision.send-back"))
                                .setExact(true))
                .last()
                .click();
        assertThat(second.page().getByText(text("wordings.decision.sent-back"))).isVisible();
        second.settle();
        check(second, "wordings-sent-back");
    }

    private static void proposeAgain(Visitor writer) {
        look(writer, PAGE + "/edit");
        assertThat(writer.page().getByText("Say what happens to the face in Welsh too."))
                .isVisible();
        write(writer, "wordings.field.cy", "Caiff eich symudiadau, neu rai eich wyneb, eu cofnodi â siwt neu farcwyr.");
        writer.press(text("wordings.save"));
        assertThat(writer.page().getByText(text("wordings.saved"))).isVisible();
        writer.press(text("wordings.propose"));
        assertThat(writer.page().getByText(text("wordings.decision.not-you"))).isVisible();
    }

    private static void publish(Visitor second) {
        second.open(PAGE);
        second.press(text("wordings.decision.approve"));
        assertThat(second.page().getByText(text("wordings.decision.approved"))).isVisible();
        second.settle();
        check(second, "wordings-published");
        look(second, PAGE + "/history");
        second.page().getByText(text("wordings.changes", 1, 2)).click();
        assertThat(second.page().locator("ins").first()).isVisible();
        check(second, "wordings-history-open");
        look(second, PAGE + "/edit");
        second.page().setViewportSize(320, 640);
        for (var path : List.of("wordings", PAGE, PAGE + "/edit", PAGE + "/history")) {
            second.open(path);
            second.assertNothingSticksOut(path);
        }
        second.page().evaluate("document.cookie = 'greenroom-language=cy;path=/'");
        for (var path : List.of("wordings", PAGE, PAGE + "/edit", PAGE + "/history")) {
            second.open(path);
            second.assertNothingSticksOut(path);
            second.picture("welsh-" + path.replace('/', '-'));
        }
        second.assertAccessible("Welsh");
    }

    private static void look(Visitor officer, String path) {
        officer.open(path);
        check(officer, path.replace('/', '-'));
    }

    private static void check(Visitor officer, String where) {
        officer.assertNothingSticksOut(where);
        officer.picture(where + "-" + officer.page().viewportSize().width);
        officer.assertAccessible(where);
    }

    private static void write(Visitor officer, String labelKey, String text) {
        var label = text(labelKey, text("wordings.part.meaning"));
        var field = officer.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
        field.fill(text);
        field.blur();
        officer.settle();
    }
}
