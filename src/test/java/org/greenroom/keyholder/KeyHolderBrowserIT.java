package org.greenroom.keyholder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.Safeguards;
import org.greenroom.sealing.BeleniosTool;
import org.greenroom.sealing.KeyForTool;
import org.greenroom.sealing.TrusteeKey;
import org.greenroom.testing.Pictures;
import org.greenroom.testing.SealedPageJourney;
import org.greenroom.testing.ServedPortal;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestKeyHolders.Held;
import org.greenroom.testing.TestKeyHolders.Holder;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key holder’s page in a real browser against the real portal: what is made can be read, and only what is right is opened. */
@ServedPortal
class KeyHolderBrowserIT extends SealedPageJourney {

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    Safeguards safeguards;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Booth booth;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path temporary;

    private String lastCredential = "";
    private String lastTracker = "";

    /** What a holder saved. */
    private record Saved(byte[] file, String words, String printed) {
        FilePayload payload() {
            return new FilePayload("key.json", "application/json", file);
        }
    }

    private void enter(Holder holder, UUID ballot) {
        enter(holder.person(), "/keys/" + ballot);
    }

    private void title(String words) {
        assertThat(page.locator("h1")).hasText(words);
    }

    private void problem(String words) {
        assertThat(page.locator("#problem")).containsText(words);
    }

    private Saved save() throws IOException {
        page.locator("#make").click();
        title("Save your key");
        var words = String.join(" ", page.locator("#words li").allTextContents());
        var printed = String.join("\n", page.locator("#printed-key p").allTextContents());
        var download = page.waitForDownload(() -> page.locator("#save-file").click());
        return new Saved(Files.readAllBytes(download.path()), words, printed);
    }

    private void withFile(FilePayload file, String passphrase) {
        page.locator("#key-file").setInputFiles(file);
        page.locator("#passphrase").fill(passphrase);
        page.locator("#with-file").click();
    }

    private void withPaper(String printed) {
        if (!page.locator("#printed").isVisible()) {
            page.locator("summary").first().click();
        }
        page.locator("#printed").fill(printed);
        page.locator("#with-printed").click();
    }

    /** Makes a key in the browser from beginning to end. */
    private Saved make(Holder holder, UUID ballot) throws IOException {
        enter(holder, ballot);
        title("Make your key");
        var saved = save();
        page.locator("#next").click();
        withFile(saved.payload(), saved.words());
        title("Your key is made");
        return saved;
    }

    private Held closed(int votes, List<Saved> saved, int howMany) throws IOException {
        var held = keyHolders.approved(9, howMany);
        for (var holder : held.holders()) {
            saved.add(make(holder, held.id()));
        }
        upkeep.prepare(held.id());
        for (int i = 0; i < votes; i++) {
            var voter = new TestVoter(held.members().get(i), booth);
            lastCredential = voter.credential(held.id());
            lastTracker = voter.vote(held.id(), i % 3 - 1);
        }
        testBallots.close(held.id());
        testBallots.count(held.id());
        return held;
    }

    private BallotState state(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id)).state();
    }

    @Test
    void aKeyIsHandedInOnlyAfterItWasReadBackFromWhatWasSaved() throws IOException {
        var held = keyHolders.approved(5, 1);
        var holder = held.holders().getFirst();
        enter(holder, held.id());
        title("Make your key");
        assertThat(page.locator("#keyholder")).containsText("If you lose your key, the ballot cannot be counted.");
        look("what a key means");
        var saved = save();
        look("saving");
        assertThat(saved.words().split(" ")).hasSize(7);
        assertThat(new String(saved.file(), StandardCharsets.UTF_8))
                .contains(
                        held.id().toString(),
                        "\"rounds\": 600000",
                        holder.person().displayName());
        Pictures.printed(page, "sealed-a-key");
        page.locator("#next").click();
        title("Show that you can read it");
        look("proving");
        page.locator("#with-file").click();
        problem("Choose your key file.");
        withFile(new FilePayload("x.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)), "a");
        problem("This is not a key file.");
        withFile(saved.payload(), saved.words().replaceFirst("^\\w+", "wrong"));
        problem("The passphrase is wrong.");
        var damaged = new String(saved.file(), StandardCharsets.UTF_8).replaceFirst("\"title\": \"", "\"title\": \"X");
        withFile(new FilePayload("x.json", "application/json", damaged.getBytes(StandardCharsets.UTF_8)), "a");
        problem("This key file is damaged");
        look("a refusal");
        var lines = saved.printed().split("\n");
        var slip = lines[2].charAt(0) == 'A' ? 'B' : 'A';
        withPaper(lines[0] + "\n" + lines[1] + "\n" + slip + lines[2].substring(1) + "\n" + lines[3]);
        problem("There is a slip in line 3");
        assertThat(made(held)).isFalse();
        withPaper(saved.printed().toLowerCase(java.util.Locale.ROOT).replace(" ", "-"));
        title("Your key is made");
        assertThat(made(held)).isTrue();
        look("made");
        page.locator("#check").click();
        withFile(
                saved.payload(),
                " " + saved.words().toUpperCase(java.util.Locale.ROOT).replace(" ", "-"));
        assertThat(page.locator("#keyholder")).containsText("Your key is there.");
        assertThat(TestBallots.asFirst(() -> safeguards.of(held.id()))
                        .getFirst()
                        .checkedOn())
                .isNotNull();
        assertNothingSecretLeft(saved);
    }

    private boolean made(Held held) {
        return TestBallots.asFirst(() -> safeguards.of(held.id())).getFirst().hasKey();
    }

    /** Neither the words nor the key were ever in a request, and nothing is kept. */
    private void assertNothingSecretLeft(Saved saved) {
        var words = saved.words().split(" ");
        assertThat(sent)
                .noneMatch(request -> request.contains(words[0] + " " + words[1])
                        || request.contains(saved.printed().substring(0, 17)));
        assertThat(page.evaluate("() => sessionStorage.length + Object.keys(localStorage)"
                        + ".filter(k => !k.startsWith('greenroom.tally.')).length"))
                .isEqualTo(0);
    }

    @Test
    void afterTheCheckOfEverySealedVoteTheHoldersPartIsSentAndTheBallotIsCounted() throws IOException {
        List<Saved> saved = new ArrayList<>();
        var held = closed(7, saved, 2);
        var other = keyHolders.approved(5, 1);
        var foreign = make(other.holders().getFirst(), other.id());
        for (int i = 0; i < 2; i++) {
            enter(held.holders().get(i), held.id());
            title("Your key is needed");
            look("needed");
            page.locator("#count").click();
            look("what is counted");
            page.locator("#check-archive").click();
            title("Add your part");
            assertThat(page.locator("#keyholder")).containsText("7 sealed votes, 2 key holders");
            assertThat(page.locator("#not-kept")).hasCount(0);
            look("checked");
            withFile(foreign.payload(), foreign.words());
            problem("This key file is for another ballot: “Digital scanning”.");
            withFile(saved.get(1 - i).payload(), saved.get(1 - i).words());
            problem("it holds another key, made for "
                    + held.holders().get(1 - i).person().displayName());
            withPaper(saved.get(1 - i).printed());
            problem("the key of another ballot or of somebody else");
            look("a key of somebody else");
            loseTheAnswer("**/decryption");
            withFile(saved.get(i).payload(), saved.get(i).words());
            problem("No answer from the portal.");
            page.unroute("**/decryption");
            page.locator("#with-file").click();
            title("You have used your key");
            assertThat(page.locator("#keyholder")).containsText("Your part of the count is handed in.");
            look("used");
            assertNothingSecretLeft(saved.get(i));
        }
        testBallots.count(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.COUNTED);
    }

    @Test
    void theKeyForBeleniosToolIsTheSameKey() throws IOException {
        BeleniosTool.requirePresent();
        List<Saved> saved = new ArrayList<>();
        var held = closed(6, saved, 1);
        var holder = held.holders().getFirst();
        context.addInitScript("Object.defineProperty(window, 'localStorage', "
                + "{ get() { throw new DOMException('switched off', 'SecurityError'); } })");
        enter(holder, held.id());
        page.locator("summary").click();
        page.locator("#to-export").click();
        withFile(saved.getFirst().payload(), saved.getFirst().words());
        var bytes = download("#export");
        assertThat(page.locator("#part")).hasCount(0);
        page.locator("#check-first").click();
        page.locator("#check-archive").click();
        title("Add your part");
        assertThat(page.locator("#not-kept")).containsText("This browser cannot remember this sum");
        look("a browser that keeps nothing");
        page.locator("#to-tool").click();
        title("Key for belenios-tool");
        withFile(saved.getFirst().payload(), saved.getFirst().words());
        assertThat(download("#export")).isEqualTo(bytes);
        var archive = download("#archive");
        assertThat(archive)
                .isEqualTo(page.request()
                        .get(address("/api/keys/" + held.id() + "/archive"))
                        .body());
        var part = KeyForTool.decrypt(temporary.resolve("tool"), archive, TrusteeKey.parse(bytes), 1);
        page.locator("#hand-in").click();
        problem("Choose the file that the tool wrote.");
        handIn("private_key.json", new String(bytes, StandardCharsets.UTF_8));
        problem("This is not a part of the count; nothing was sent.");
        var whole = new String(part, StandardCharsets.UTF_8);
        handIn("part.txt", whole.replaceFirst("\\{", "{\"key\":" + new String(bytes, StandardCharsets.UTF_8) + ","));
        problem("This is not a part of the count; nothing was sent.");
        handIn("part.txt", whole.replaceFirst("\"[0-9]+\"", new String(bytes, StandardCharsets.UTF_8)));
        problem("This part of the count was not made by your key from the sum that was checked here; nothing was"
                + " sent.");
        look("exported");
        assertThat(sent).noneMatch(request -> request.contains("/decryption"));
        handIn("part.txt", whole);
        title("You have used your key");
        var secret = new String(bytes, StandardCharsets.UTF_8).replace("\"", "");
        assertThat(secret).matches("[0-9]{60,78}");
        assertThat(sent).noneMatch(request -> request.contains(secret));
        testBallots.count(held.id());
        assertThat(state(held.id())).isEqualTo(BallotState.COUNTED);
    }

    private byte[] download(String link) throws IOException {
        var download = page.waitForDownload(() -> page.locator(link).click());
        return Files.readAllBytes(download.path());
    }

    private void handIn(String name, String text) {
        page.locator("#part").setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("#hand-in").click();
    }

    /** The portal does what it is asked, and the browser never hears of it. */
    private void loseTheAnswer(String path) {
        page.route(path, route -> {
            route.fetch();
            route.abort();
        });
    }

    @Test
    void aLostAnswerToTheKeyHandedInVoidsNothing() throws IOException {
        var held = keyHolders.approved(5, 2);
        enter(held.holders().getFirst(), held.id());
        title("Make your key");
        var saved = save();
        page.locator("#next").click();
        loseTheAnswer("**/key");
        withFile(saved.payload(), saved.words());
        problem("No answer from the portal.");
        assertThat(made(held)).isTrue();
        page.unroute("**/key");
        page.locator("#with-file").click();
        title("Your key is made");
        assertThat(page.locator("#keyholder")).containsText("Your key was read back");
        page.locator("#check").click();
        assertThat(page.locator("#passphrase")).hasValue("");
        withFile(saved.payload(), saved.words());
        assertThat(page.locator("#keyholder")).containsText("Your key is there.");
    }

    @Test
    void aKeyThatWasAcceptedIsKnownAgainWhenTheStateComesLater() throws IOException {
        var held = keyHolders.approved(5, 2);
        enter(held.holders().getFirst(), held.id());
        title("Make your key");
        var saved = save();
        page.locator("#next").click();
        page.route("**/api/keys/" + held.id(), com.microsoft.playwright.Route::abort);
        withFile(saved.payload(), saved.words());
        title("The page could not be loaded");
        assertThat(made(held)).isTrue();
        page.unroute("**/api/keys/" + held.id());
        page.locator("#keyholder button").click();
        title("Your key is made");
        assertThat(page.locator("#keyholder")).containsText("Your key was read back");
    }

    @Test
    void ofTwoKeysTheOneHandedInFirstCountsAndTheOtherIsSaidToBeVoid() throws IOException {
        var held = keyHolders.approved(5, 2);
        var holder = held.holders().getFirst();
        enter(holder, held.id());
        title("Make your key");
        var saved = save();
        page.locator("#next").click();
        keyHolders.make(held.id(), holder);
        withFile(saved.payload(), saved.words());
        title("Your key is made");
        problem("The file and the paper you have just saved are void");
        look("a void key");
    }

    @Test
    void whatIsNotInOrderIsNeverDecrypted() throws IOException {
        List<Saved> saved = new ArrayList<>();
        var held = closed(6, saved, 1);
        var archives = new AlteredArchives(jdbc, held.id(), lastCredential, lastTracker);
        var holder = held.holders().getFirst();
        for (var altered : archives.all()) {
            enter(holder, held.id());
            page.route(
                    "**/archive",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("application/octet-stream")
                            .setBodyBytes(altered.archive())));
            page.locator("#count").click();
            page.locator("#check-archive").click();
            problem(altered.sentence());
            page.unroute("**/archive");
        }
        enter(holder, held.id());
        page.route(
                "**/board/checkpoints.json",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(archives.checkpointsOfFewer(jdbc, held.id()))));
        page.locator("#count").click();
        page.locator("#check-archive").click();
        problem("The sealed votes in the archive are not those of the last checkpoint on the public board.");
        page.unroute("**/board/checkpoints.json");
        enter(holder, held.id());
        page.evaluate("f => localStorage.setItem('greenroom.tally.' + f, '0'.repeat(64))", archives.fingerprint());
        page.locator("#count").click();
        page.locator("#check-archive").click();
        problem("This browser has seen another sum of the same election before.");
        look("a second sum");
        assertThat(sent).noneMatch(request -> request.contains("/decryption"));
        assertThat(state(held.id())).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void noKeyIsMadeWhileTheBallotIsHeldAfterARestore() {
        var held = keyHolders.approved(5, 1);
        jdbc.sql("update ballot set suspended_at = current_timestamp where id = :id")
                .param("id", held.id())
                .update();
        enter(held.holders().getFirst(), held.id());
        title("Held for now");
        assertThat(page.locator("#keyholder")).containsText("Keep your key, also one that this page does not know of.");
        look("held");
    }

    @Test
    void whoeverHoldsNoKeyIsToldSo() {
        var held = keyHolders.approved(5, 1);
        enter(keyHolders.holder(), held.id());
        title("No key to hold here");
        look("no key");
        context.clearCookies();
        page.navigate(address("/keys/" + held.id()));
        title("Please sign in");
    }
}
