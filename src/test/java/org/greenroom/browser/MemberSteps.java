package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** What members do, by the words that stand on their pages. */
final class MemberSteps {

    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(60_000);

    private MemberSteps() {}

    /** Asks for a link, follows the one that was mailed and chooses a password. */
    static void activate(Visitor member, Roll600.Somebody who, Mailbox mail, String password) {
        member.open("sign-in");
        member.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(text("access.signIn.first.act"))
                                .setExact(true))
                .click();
        member.settle();
        member.fill("access.request.identifier", who.number());
        member.press(text("access.request.submit"));
        assertThat(heading(member)).hasText(text("access.request.done.title"));
        choosePassword(member, mail.activationLink(who.email(), Duration.ofSeconds(90)), password);
    }

    /** Follows an activation link and chooses a password. */
    static void choosePassword(Visitor somebody, String link, String password) {
        somebody.open(link);
        var page = somebody.page();
        page.getByLabel(text("access.password.label"), new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        somebody.press(text("access.activate.submit"));
        assertThat(page.getByText(text("access.signIn.activated"))).isVisible();
        somebody.settle();
    }

    /** From the home page into the booth. */
    static void enterBooth(Visitor member) {
        member.open("");
        member.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("ballots.vote-now")))
                .click();
    }

    /** Answers the one question and goes on to the last look. Nothing is ticked beforehand. */
    static void answer(Page booth, String answer) {
        var radio = booth.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(answer).setExact(true));
        assertThat(radio).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        booth.locator("input:checked").count())
                .as("answers ticked beforehand")
                .isZero();
        radio.check();
        booth.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(text("booth.question.check"))
                                .setExact(true))
                .click();
        assertThat(heading(booth)).hasText(text("booth.check.one"));
    }

    /** The button that casts. */
    static Locator castButton(Page booth) {
        return booth.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(text("booth.check.cast")).setExact(true));
    }

    /** The tracker on the receipt. */
    static String tracker(Page booth) {
        assertThat(heading(booth)).hasText(text("booth.receipt.title"), PATIENTLY);
        return booth.locator("#tracker").textContent().strip();
    }

    /** That the booth says one has voted. */
    static void assertHasVoted(Page booth) {
        assertThat(heading(booth)).hasText(text("booth.already.title"), PATIENTLY);
    }

    static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator heading(Visitor somebody) {
        return heading(somebody.page());
    }
}
