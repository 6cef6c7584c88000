package org.greenroom.booth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.greenroom.sealing.Tracker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filling in and casting: what was ticked is what is sealed, whatever one clicks. */
class BoothBrowserIT extends BoothJourney {
    @Nested
    class OneQuestion {

        @ParameterizedTest
        @ValueSource(strings = {"Yes", "No", "Leave blank"})
        void whatWasTickedIsWhatWasSealed(String answer) {
            open();
            assertThat(page.locator("input:checked")).hasCount(0);
            radio(answer).check();
            button("Check my answers").click();
            assertThat(title()).hasText("Check your answer");
            button("Cast my vote").click();
            assertReceipt();
            var expected =
                    switch (answer) {
                        case "Yes" -> List.of(0, 1, 0);
                        case "No" -> List.of(0, 0, 1);
                        default -> List.of(1, 0, 0);
                    };
            assertThat(Papers.opened(portal.accepted.getFirst())).containsExactly(expected);
        }

        @Test
        void theReceiptHasNoChoiceAndTheTrackerCanBeCopied() {
            goToCheck("No");
            button("Cast my vote").click();
            assertReceipt();
            assertThat(page.locator("#booth")).not().containsText("refuse to be scanned");
            button("Copy").click();
            assertThat(button("Copied")).isVisible();
            assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(Tracker.of(portal.casts.getFirst()).base64());
        }

        @Test
        void theSignedReceiptIsSavedOnlyByChoice() throws IOException {
            goToCheck("No");
            button("Cast my vote").click();
            assertReceipt();
            var save = page.getByText("Save the signed receipt");
            assertThat(save).not().isVisible();
            page.getByText("A signed receipt, if you want one").click();
            assertThat(page.locator("#booth")).containsText("whoever finds it there can tell that a vote was cast");
            var file = page.waitForDownload(save::click);
            assertThat(file.suggestedFilename()).isEqualTo("receipt.jws");
            var tracker = Tracker.of(portal.casts.getFirst()).base64();
            assertThat(Files.readString(file.path())).isEqualTo(StagePortal.receipt(tracker) + "\n");
        }

        @Test
        void aReceiptOfAnotherBallotIsNotOffered() {
            portal.nextCasts.add(exchange -> portal.acceptWithReceiptOf(exchange, "A".repeat(43)));
            goToCheck("No");
            button("Cast my vote").click();
            assertReceipt();
            assertThat(page.getByText("A signed receipt, if you want one")).hasCount(0);
        }

        @Test
        void withoutAnAnswerItGoesNoFurtherAndSaysWhy() {
            open();
            button("Check my answers").click();
            assertThat(page.locator("#problems")).isFocused();
            assertThat(page).hasTitle("To put right: Question 1 of 1 – Digital scanning on set – Performers’ Union");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose one of the answers"))
                    .click();
            assertThat(radio("Yes")).isFocused();
            assertThat(portal.requests).noneMatch(request -> request.startsWith("POST"));
        }

        @Test
        void aDoubleClickSendsOneBallot() {
            goToCheck("Yes");
            button("Cast my vote").dblclick();
            assertReceipt();
            assertThat(portal.casts).hasSize(1);
            assertThat(portal.requests.stream().filter(r -> r.endsWith("/credential")))
                    .hasSize(1);
        }

        @Test
        void welshComesFromTheSameBytesAndTheTickStays() {
            open();
            radio("Yes").check();
            button("Cymraeg").click();
            assertThat(title()).containsText("A fyddech yn barod");
            assertThat(radio("Byddwn")).isChecked();
            assertThat(page.locator("html")).hasAttribute("lang", "cy");
            button("Gwirio fy atebion").click();
            button("Bwrw fy mhleidlais").click();
            assertThat(title()).hasText("Mae eich pleidlais yn y blwch");
            assertThat(Papers.opened(portal.accepted.getFirst())).containsExactly(List.of(0, 1, 0));
        }

        @Test
        void aMemberWhoChoseWelshStartsInWelsh() {
            portal.language = "cy";
            open();
            assertThat(title()).containsText("A fyddech yn barod");
        }

        @Test
        void theKeyboardAloneIsEnough() {
            open();
            // The page that says it is loading has a heading with the focus, too.
            assertThat(radio("Yes")).isVisible();
            assertThat(title()).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(radio("Yes")).isChecked();
            page.keyboard().press("ArrowDown");
            assertThat(radio("No")).isChecked();
            page.keyboard().press("Enter");
            assertThat(title()).hasText("Check your answer");
            assertThat(title()).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertReceipt();
        }

        @Test
        void sealingStaysFarBelowWhatIsNoticed() {
            goToCheck("Yes");
            button("Cast my vote").click();
            assertReceipt();
            var script = "() => performance.getEntriesByName('booth-seal')[0].duration";
            var milliseconds = ((Number) page.evaluate(script)).doubleValue();
            System.out.printf("Sealing a yes/no ballot with blank took %.0f ms in the browser%n", milliseconds);
            assertThat(milliseconds).isLessThan(1_500);
        }
    }

    @Nested
    class SeveralQuestions {

        @BeforeEach
        void paper() {
            portal.paper = Papers.severalQuestions();
        }

        @Test
        void eachIsAskedOnItsOwnPageAndCanBeChangedFromTheCheck() {
            open();
            radio("Yes").check();
            button("Next").click();
            assertThat(title()).hasText("Who should speak for the dancers?");
            box("Amara Obi").check();
            box("Carys Lloyd").check();
            button("Next").click();
            box("Fees").check();
            box("Voices").check();
            button("Check my answers").click();
            assertThat(title()).hasText("Check your answers");
            button("Change question 1").click();
            assertThat(radio("Yes")).isChecked();
            radio("No").check();
            button("Check my answers").click();
            button("Cast my vote").click();
            assertReceipt();
            assertThat(Papers.opened(portal.accepted.getFirst()))
                    .containsExactly(List.of(0, 1), List.of(0, 1, 0, 1), List.of(1, 0, 0, 1));
        }

        @Test
        void blankAndTheAnswersExcludeEachOther() {
            open();
            assertThat(page.getByText("Leave blank")).hasCount(0);
            radio("Yes").check();
            button("Next").click();
            box("Amara Obi").check();
            box("Leave blank").check();
            assertThat(box("Amara Obi")).not().isChecked();
            box("Björn & Co").check();
            assertThat(box("Leave blank")).not().isChecked();
            box("Leave blank").check();
            button("Next").click();
            box("Fees").check();
            box("Hours").check();
            button("Check my answers").click();
            assertThat(page.locator("#booth")).containsText("Left blank");
            button("Cast my vote").click();
            assertReceipt();
            assertThat(Papers.opened(portal.accepted.getFirst()).get(1)).containsExactly(1, 0, 0, 0);
        }

        @Test
        void tooManyAndTooFewAreSaidInWords() {
            open();
            radio("Yes").check();
            button("Next").click();
            for (var name : List.of("Amara Obi", "Björn & Co", "Carys Lloyd")) {
                box(name).check();
            }
            button("Next").click();
            assertThat(page.locator("#problems")).containsText("Choose no more than 2");
            assertThat(box("Carys Lloyd")).isChecked();
            box("Carys Lloyd").uncheck();
            button("Next").click();
            box("Fees").check();
            button("Check my answers").click();
            assertThat(page.locator("#problems")).containsText("Choose at least 2");
            assertThat(page.locator("#problems")).isFocused();
        }

        @Test
        void theBrowsersBackAndForwardMoveBetweenScreensAndLoseNothing() {
            open();
            radio("No").check();
            button("Next").click();
            box("Amara Obi").check();
            page.goBack();
            assertThat(radio("No")).isChecked();
            page.goForward();
            assertThat(box("Amara Obi")).isChecked();
            button("Back").or(button("← Back")).click();
            assertThat(title()).hasText("Should the talks go on in January?");
            assertThat(page.evaluate("() => JSON.stringify(history.state)")).isEqualTo("{\"step\":0,\"depth\":0}");
        }

        @Test
        void noneIsAnAnswerWhereThePaperSaysSo() {
            portal.paper = Papers.anyNumber();
            open();
            button("Check my answers").click();
            assertThat(page.locator("#booth")).containsText("No answer ticked");
            button("Cast my vote").click();
            assertReceipt();
            assertThat(Papers.opened(portal.accepted.getFirst())).containsExactly(List.of(0, 0, 0));
        }
    }
}
