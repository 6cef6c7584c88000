package org.greenroom.booth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way into the booth and out of it that is not the straight one. */
class BoothEndingsBrowserIT extends BoothJourney {
    @Nested
    class SendingAgain {

        @Test
        void afterALostSessionTheSameBytesAreSentOnceSignedInElsewhere() {
            portal.nextCasts.add(portal.signedOut());
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("Sign in again to send your vote");
            button("I’ve signed in. Send it now").click();
            assertThat(page.getByText("You are still signed out in this browser"))
                    .isVisible();
            var elsewhere = context.waitForPage(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in in a new tab"))
                            .click());
            assertThat(elsewhere).hasURL(portal.address() + "/sign-in");
            portal.signIn();
            button("I’ve signed in. Send it now").click();
            assertReceipt();
            assertThat(portal.casts).hasSize(2);
            assertThat(portal.casts.get(0)).isEqualTo(portal.casts.get(1));
            assertThat(portal.accepted).hasSize(1);
        }

        @Test
        void aSessionLostBeforeTheCredentialKeepsTheAnswers() {
            goToCheck("No");
            portal.signOut();
            button("Cast my vote").click();
            assertThat(page.getByText("Your answers are still here on this page."))
                    .isVisible();
            portal.signIn();
            button("I’ve signed in. Send it now").click();
            assertReceipt();
            assertThat(Papers.opened(portal.accepted.getFirst())).containsExactly(List.of(0, 0, 1));
        }

        @Test
        void aTokenThatWasRenewedInBetweenIsFetchedWithoutAWord() {
            goToCheck("Yes");
            portal.signOut();
            portal.signIn();
            button("Cast my vote").click();
            assertReceipt();
        }

        @Test
        void whatOneMemberTickedIsNeverCastForAnother() {
            goToCheck("Yes");
            portal.signOut();
            portal.voter = "another";
            portal.signIn();
            button("Cast my vote").click();
            assertThat(title()).hasText("Your vote was not cast");
            assertThat(page.getByText("made for another account than the one now signed in"))
                    .isVisible();
            assertThat(portal.casts).isEmpty();
        }

        @Test
        void afterALostAnswerTheSameBytesBringTheTracker() {
            page.route("**/cast", route -> {
                route.fetch();
                route.abort();
            });
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("No answer from the portal");
            page.unrouteAll();
            button("Try again").click();
            assertReceipt();
            assertThat(portal.casts.get(0)).isEqualTo(portal.casts.get(1));
        }

        @Test
        void theNextAttemptWaitsALittleLongerEachTime() {
            page.clock().install();
            portal.nextCasts.add(StagePortal.json(503, Map.of("code", "try-again")));
            portal.nextCasts.add(StagePortal.json(503, Map.of("code", "try-again")));
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("The portal cannot take your vote just now");
            button("Try again").click();
            assertThat(page.locator("#cast")).containsText("Try again in ");
            page.locator("#cast").dispatchEvent("click");
            assertThat(portal.casts).hasSize(2);
            page.clock().runFor(3_000);
            button("Try again").click();
            assertReceipt();
        }

        @Test
        void tooManyAttemptsWaitAsLongAsThePortalAsks() {
            portal.nextCasts.add(StagePortal.json(429, Map.of("code", "too-many", "retryAfterSeconds", 90)));
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("A moment, too many attempts");
            assertThat(page.locator("#cast")).containsText("Try again in ");
        }

        @Test
        void leavingWhileAVoteIsUnsentAsksFirst() {
            portal.nextCasts.add(portal.signedOut());
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("Sign in again to send your vote");
            var asked = new boolean[1];
            page.onDialog(dialog -> {
                asked[0] = dialog.type().equals("beforeunload");
                dialog.accept();
            });
            page.navigate(portal.address() + "/");
            assertThat(asked[0]).isTrue();
        }
    }

    @Nested
    class Endings {

        @Test
        void aVoteThatArrivedAfterTheCloseIsToldWhen() {
            portal.nextCasts.add(StagePortal.json(
                    410,
                    Map.of("code", "closed", "arrivedAt", "2025-12-18T12:00:04Z", "closesAt", "2025-12-18T12:00:00Z")));
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("Your vote was not cast: the ballot closed at 12 noon");
            assertThat(page.locator("#booth"))
                    .containsText("It reached us at 12:00:04 on Thursday 18 December (UK time).");
        }

        @Test
        void aVoteCastElsewhereStands() {
            portal.nextCredentials.add(StagePortal.json(409, Map.of("code", "already-voted")));
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("You had already voted");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "too-large",
                    "malformed",
                    "not-canonical",
                    "wrong-election",
                    "wrong-credential",
                    "invalid-proof",
                    "not-on-roll",
                    "unknown-ballot",
                    "something-new"
                })
        void eachRefusalHasItsOwnWordsAndNothingIsKept(String code) {
            int status =
                    switch (code) {
                        case "too-large" -> 413;
                        case "not-on-roll" -> 403;
                        case "unknown-ballot" -> 404;
                        default -> 422;
                    };
            portal.nextCasts.add(StagePortal.json(status, Map.of("code", code)));
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("Your vote was not cast");
            var key = "booth.refused." + (code.equals("something-new") ? "unknown" : code);
            assertThat(page.locator("#booth"))
                    .containsText(StagePortal.texts("").get(key));
            button("Start again").click();
            assertThat(page.locator("input")).hasCount(3);
            assertThat(page.locator("input:checked")).hasCount(0);
        }

        @Test
        void aTrackerThatIsNotOursIsNotCalledSafe() {
            portal.nextCasts.add(StagePortal.json(200, Map.of("tracker", "A".repeat(43))));
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).containsText("its tracker is not the one we expected");
        }

        @Test
        void afterCastingBackAndReloadAreHarmless() {
            goToCheck("Yes");
            button("Cast my vote").click();
            assertReceipt();
            page.goBack();
            assertThat(title()).hasText("Your vote is in the box");
            page.reload();
            assertThat(title()).hasText("You have voted in this ballot");
            assertThat(portal.casts).hasSize(1);
        }
    }

    @Nested
    class Gates {

        @Test
        void aPaperThatIsNotTheAnnouncedOneIsNotShown() {
            portal.fingerprint = "A".repeat(43);
            open();
            assertThat(title()).hasText("This ballot paper is not the one that was approved");
            assertThat(page.locator("#booth")).not().containsText("scanned");
        }

        @Test
        void whoIsSignedOutIsAskedToSignInAndCanGoOn() {
            portal.signedIn = false;
            open();
            assertThat(title()).hasText("Sign in to vote");
            portal.signIn();
            button("I’ve signed in. Open the ballot").click();
            assertThat(radio("Yes")).isVisible();
        }

        @Test
        void whoIsNotOnTheRollIsToldWhomToAsk() {
            portal.onRoll = false;
            open();
            assertThat(title()).hasText("You are not on the roll of this ballot");
            assertThat(page.locator("#booth")).containsText("membership office");
        }

        @Test
        void aBallotThatIsNotOpenSaysWhen() {
            portal.state = "scheduled";
            open();
            assertThat(page.locator("#booth")).containsText("Voting opens on Thursday 4 December, 09:00 (UK time)");
        }

        /** Trying again would change nothing: two officers decide, and the ballot’s page says what comes next. */
        @Test
        void aBallotThatIsHeldAfterARestoreSaysWhyAndOffersNothingToTryAgain() {
            portal.state = "suspended";
            open();
            assertThat(title()).hasText("Voting is suspended");
            assertThat(page.locator("#booth")).containsText("two officers check that no vote was lost");
            assertThat(button("Try again")).hasCount(0);
            assertThat(radio("Yes")).hasCount(0);
        }

        @Test
        void aBallotThatIsHeldMeanwhileTakesNothingAndSaysWhy() {
            portal.nextCasts.add(StagePortal.json(410, Map.of("code", "suspended")));
            goToCheck("Yes");
            button("Cast my vote").click();
            assertThat(title()).hasText("Your vote was not cast");
            assertThat(page.locator("#booth")).containsText("Voting is suspended: the portal had to be restored");
            assertThat(button("Try again")).hasCount(0);
        }

        @Test
        void aClosedBallotSaysSoAndLeadsToItsPage() {
            portal.state = "closed";
            open();
            assertThat(page.locator("#booth")).containsText("It closed on Thursday 18 December, 12 noon (UK time).");
        }

        @Test
        void withoutANetworkNothingIsLostAndItCanBeTriedAgain() {
            page.route("**/api/vote/*", route -> route.abort());
            open();
            assertThat(title()).hasText("The ballot could not be loaded");
            page.unrouteAll();
            button("Try again").click();
            assertThat(radio("Yes")).isVisible();
        }

        @Test
        void theTimeLeftIsInTheCueColourOnlyWhenItRunsOut() {
            portal.left = Duration.ofDays(9).plusHours(3).plusMinutes(1);
            open();
            assertThat(page.locator("#time-left")).hasText("closes in 9 d 3 h");
            assertThat(page.locator("#time-left.cue")).hasCount(0);
            portal.left = Duration.ofHours(5).plusMinutes(12).plusSeconds(30);
            page.reload();
            assertThat(page.locator("#time-left.cue")).hasText("closes in 5 h 12 min");
        }
    }
}
