package org.greenroom.authority;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Booth;
import org.greenroom.ballot.CastOutcome;
import org.greenroom.ballot.KeyHolding;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.sealing.BeleniosTool;
import org.greenroom.sealing.CodesOfTool;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.EncryptedTally;
import org.greenroom.sealing.PartialDecryption;
import org.greenroom.testing.SealedPageJourney;
import org.greenroom.testing.ServedPortal;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestCodes;
import org.greenroom.testing.TestCodes.Coded;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Voting codes in a real browser against the real portal: somebody makes them, a member types one, and neither the page of
 * the one nor the booth of the other ever sends a code.
 */
@ServedPortal
class CodeAuthorityBrowserIT extends SealedPageJourney {

    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(90_000);
    private static final ContainsTextOptions CONTAINED = new ContainsTextOptions().setTimeout(60_000);
    private static final String OF_NO_BALLOT = "CHx-KMT-vf5-m9P-3nQ";

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestCodes testCodes;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Booth booth;

    @Autowired
    KeyHolding holding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublicBallots publicBallots;

    @TempDir
    Path temporary;

    private void title(String words) {
        assertThat(page.locator("h1")).hasText(words, PATIENTLY);
    }

    private static FilePayload csv(Download download) throws IOException {
        return new FilePayload(download.suggestedFilename(), "text/csv", Files.readAllBytes(download.path()));
    }

    private static List<String> lastColumn(FilePayload csv) {
        return new String(csv.buffer, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
    }

    private BallotState state(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id)).state();
    }

    private void nothingSentHolds(List<String> codes) {
        for (var code : codes) {
            assertThat(sent).noneMatch(request -> request.contains(code) || request.contains(code.replace("-", "")));
        }
    }

    @Test
    void somebodyMakesTheCodesAMemberTypesOneAndTheCountIsVerified() throws Exception {
        var waiting = testCodes.waiting(9);
        var codes = makeHere(waiting);
        upkeep.prepare(waiting.id());
        assertThat(state(waiting.id())).isEqualTo(BallotState.OPEN);
        vote(waiting, codes);
        for (int i = 2; i < 7; i++) {
            assertThat(cast(waiting, i, codes.get(i))).isInstanceOf(CastOutcome.Accepted.class);
        }
        testBallots.close(waiting.id());
        testBallots.count(waiting.id());
        decrypt(waiting);
        assertThat(state(waiting.id())).isEqualTo(BallotState.COUNTED);
        testBallots.decide(waiting.id(), BallotAct.PUBLISH);
        BeleniosTool.requirePresent();
        BeleniosTool.assertVerifies(
                temporary, publicBallots.archive(waiting.id()).orElseThrow().bytes());
    }

    private void decrypt(Coded coded) {
        var election = Election.parse(booth.electionBytes(coded.id()).orElseThrow());
        var tally = jdbc.sql("select tally from ballot_tally where ballot_id = :ballot")
                .param("ballot", coded.id())
                .query((row, number) -> EncryptedTally.parse(election, row.getBytes("tally")))
                .single();
        var holder = coded.held().holders().getFirst();
        var part = PartialDecryption.make(election, tally, holder.key()).toBytes();
        holder.run(() -> holding.decrypt(coded.id(), part));
        testBallots.count(coded.id());
    }

    private List<String> makeHere(Coded waiting) throws IOException {
        enter(waiting.authority().person(), "/codes/" + waiting.id());
        title("Make the voting codes");
        look("making codes");
        page.locator("#make").click();
        title("Save the codes");
        look("saving codes");
        var roll = csv(page.waitForDownload(() -> page.locator("#save-roll").click()));
        var spares = csv(page.waitForDownload(() -> page.locator("#save-spares").click()));
        var codes = new ArrayList<>(lastColumn(roll));
        assertThat(codes).hasSize(9).allMatch(code -> code.matches("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}"));
        codes.addAll(lastColumn(spares));

        page.locator("#saved-files").setInputFiles(roll);
        page.locator("#hand-in").click();
        assertThat(page.locator("#problem")).containsText("These files do not hold all codes");
        look("files that do not hold all codes");
        page.locator("#saved-files").setInputFiles(new FilePayload[] {roll, spares});
        page.locator("#hand-in").click();
        title("The voting codes are made");
        assertThat(page.locator("main")).containsText("It cannot be replaced by another.");
        look("codes are made");
        nothingSentHolds(codes);
        return codes;
    }

    /** The first member types a code in vain thrice, then the right one; the second tries the same. */
    private void vote(Coded coded, List<String> codes) {
        var code = codes.getFirst();
        answer(coded, 0);
        look("a code is asked for");
        refusedCode("", "Type your voting code.");
        refusedCode(code.substring(0, 20), "This is not a whole code.");
        var slip = code.startsWith("7") ? "8" : "7";
        refusedCode(slip + code.substring(1), "There is a slip in this code");
        look("a code with a slip");
        refusedCode(OF_NO_BALLOT, "This is not a code of this ballot");
        page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        page.locator("#cast").click();
        assertThat(page.locator("#tracker")).isVisible();

        answer(coded, 1);
        refusedCode(code, "A vote was cast with this code before");
        look("a code that was used");
        page.locator("#code").fill(codes.get(1));
        page.locator("#cast").click();
        assertThat(page.locator("#tracker")).isVisible();
        nothingSentHolds(codes);
    }

    private void answer(Coded coded, int member) {
        enter(new TestVoter(coded.held().members().get(member), booth).signedIn(), "/vote/" + coded.id());
        assertThat(page.locator("main"))
                .containsText(
                        "are made and sent by " + coded.authority().person().displayName());
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Yes").setExact(true))
                .check();
        page.locator("form button[type=submit]").click();
        title("Check your answer");
    }

    private void refusedCode(String typed, String words) {
        page.locator("#code").fill(typed);
        page.locator("#cast").click();
        assertThat(page.locator("#code-problem")).containsText(words, CONTAINED);
        title("Check your answer");
    }

    private CastOutcome cast(Coded coded, int member, String code) {
        var election = Election.parse(booth.electionBytes(coded.id()).orElseThrow());
        var voter = new TestVoter(coded.held().members().get(member), booth);
        return voter.cast(coded.id(), TestVoter.seal(election, code, 0));
    }

    @Test
    void codesThatBeleniosToolMadeOfflineAreHandedInAndUsed() throws Exception {
        BeleniosTool.requirePresent();
        var waiting = testCodes.waiting(5);
        var asked = testCodes.asked(waiting);
        var made =
                CodesOfTool.make(Files.createDirectory(temporary.resolve("tool")), asked.electionUuid(), asked.codes());
        enter(waiting.authority().person(), "/codes/" + waiting.id());
        page.locator("#tool").click();
        assertThat(page.locator("#tool-command")).containsText(asked.electionUuid());
        handInTools(
                String.join("\n", made.codes()).getBytes(StandardCharsets.UTF_8),
                made.codes().getFirst());
        assertThat(page.locator("#problem")).containsText("This is not a file of public parts.");
        handInTools(made.publicOnes(), OF_NO_BALLOT);
        assertThat(page.locator("#problem")).containsText("This code does not belong to this file");
        look("codes of the tool");
        handInTools(made.publicOnes(), made.codes().getFirst());
        title("The voting codes are made");
        nothingSentHolds(made.codes());
        upkeep.prepare(waiting.id());
        answer(waiting, 0);
        page.locator("#code").fill(made.codes().get(3));
        page.locator("#cast").click();
        assertThat(page.locator("#tracker")).isVisible();
        nothingSentHolds(made.codes());
    }

    private void handInTools(byte[] file, String code) {
        page.locator("#tool-file").setInputFiles(new FilePayload("1.pubcreds", "application/json", file));
        page.locator("#tool-code").fill(code);
        page.locator("#tool-hand-in").click();
    }

    @Test
    void codesThatWereSavedAreHandedInAgainAfterARestore() throws IOException {
        var waiting = testCodes.waiting(5);
        var path = "/codes/" + waiting.id();
        suspend(waiting.id(), "closes_at");
        enter(waiting.authority().person(), path);
        title("Held for now");
        assertThat(page.locator("#make")).hasCount(0);
        look("held after a restore");

        suspend(waiting.id(), "null");
        page.reload();
        title("Make the voting codes");
        page.locator("#make").click();
        title("Save the codes");
        var roll = csv(page.waitForDownload(() -> page.locator("#save-roll").click()));
        var spares = csv(page.waitForDownload(() -> page.locator("#save-spares").click()));
        var codes = new ArrayList<>(lastColumn(roll));
        codes.addAll(lastColumn(spares));

        // Another day: nothing is left of them but the two files.
        page = context.newPage();
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        page.navigate(address(path));
        page.locator("#saved-before").click();
        look("codes made before");
        page.locator("#hand-in-again").click();
        assertThat(page.locator("#problem")).containsText("Choose the files first.");
        handInAgain(roll);
        assertThat(page.locator("#problem")).containsText("There are 5 codes in these files, and 25 are wanted");
        handInAgain(altered(roll, testCodes.asked(waiting).electionUuid(), "AnotherElection"), spares);
        assertThat(page.locator("#problem")).containsText("There is a code of another ballot in these files");
        var code = codes.getFirst();
        handInAgain(altered(roll, code, (code.startsWith("7") ? "8" : "7") + code.substring(1)), spares);
        assertThat(page.locator("#problem")).containsText("A code in these files was changed");
        handInAgain(roll, spares);
        title("The voting codes are made");
        nothingSentHolds(codes);
        upkeep.prepare(waiting.id());
        assertThat(cast(waiting, 0, code)).isInstanceOf(CastOutcome.Accepted.class);
    }

    private void suspend(UUID id, String since) {
        jdbc.sql("update ballot set suspended_at = " + since + " where id = :id")
                .param("id", id)
                .update();
    }

    private void handInAgain(FilePayload... files) {
        page.locator("#files-saved-before").setInputFiles(files);
        page.locator("#hand-in-again").click();
    }

    private static FilePayload altered(FilePayload csv, String before, String after) {
        var text = new String(csv.buffer, StandardCharsets.UTF_8).replace(before, after);
        return new FilePayload(csv.name, csv.mimeType, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theRollIsReadWhereItIsAskedFor() {
        var waiting = testCodes.waiting(5);
        enter(waiting.authority().person(), "/codes/" + waiting.id());
        page.locator("#tool").click();
        page.locator("#addresses").click();
        assertThat(page.locator("#save-addresses")).isFocused();
        assertThat(page.locator("details:has(#tool)")).hasAttribute("open", "");
        look("the roll for the tool");
    }

    @Test
    void whoeverDoesNotMakeTheCodesIsToldSo() {
        var waiting = testCodes.waiting(5);
        enter(keyHolders.holder().person(), "/codes/" + waiting.id());
        title("No voting codes to make here");
        look("no codes to make");
    }
}
