package org.greenroom.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.sealing.CheckpointChain;
import org.greenroom.sealing.PublishedKeys;
import org.greenroom.sealing.Verifier;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Results, boards and archives as visitors without an account get them. */
@GreenroomTest
class VisitorPagesTest {

    private final MockMvc mvc;
    private final TestBallots ballots;
    private final PublicBallots publicBallots;
    private final JdbcClient jdbc;

    @Autowired
    VisitorPagesTest(MockMvc mvc, TestBallots ballots, PublicBallots publicBallots, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.ballots = ballots;
        this.publicBallots = publicBallots;
    }

    @Test
    void aResultShowsEveryFigureOfThePublishedCount() throws Exception {
        Made made = published(8, 0, 0, 0, 0, 1, -1);
        visit("/results/" + made.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<title>Result: Digital scanning – ")))
                .andExpect(content().string(containsString("Would you refuse to be scanned?")))
                .andExpect(content().string(containsString("80.0 %")))
                .andExpect(content().string(containsString("20.0 %")))
                .andExpect(content().string(containsString("Percentages are of the 5 votes that gave an answer.")))
                .andExpect(content().string(containsString("75.0 %")))
                .andExpect(content().string(containsString("50 % · met")))
                .andExpect(content().string(containsString("4 votes were needed")))
                .andExpect(content().string(containsString("It binds nobody and authorises no action.")))
                .andExpect(content().string(containsString(fingerprint(made.id()))))
                .andExpect(content().string(not(containsString("site."))));
        visit("/results").andExpect(content().string(containsString("/results/" + made.id())));
        visit("/results/" + made.id() + "?lang=cy")
                .andExpect(content().string(containsString("A fyddech yn gwrthod cael eich sganio?")))
                .andExpect(content().string(containsString("<span lang=\"cy\">Na fyddwn</span>")))
                .andExpect(content().string(containsString("Pleidlais ddangosol · ")));
    }

    @Test
    void aUnanimousResultIsWarnedOf() throws Exception {
        Made made = published(6, 0, 0, 0, 0, 0);
        visit("/results/" + made.id())
                .andExpect(content().string(containsString("100 %")))
                .andExpect(content().string(containsString("show how each of them voted")));
    }

    @Test
    void nothingOfAResultIsShownBeforeTwoOfficersHavePublishedIt() throws Exception {
        Made made = open(6, 0, 0, 0, 1, 1);
        assertNoResult(made);
        ballots.close(made.id());
        assertNoResult(made);
        ballots.count(made.id());
        assertNoResult(made);
        ballots.decide(made.id(), BallotAct.PUBLISH);
        visit("/results/" + made.id()).andExpect(status().isOk());
        visit("/ballots/" + made.id() + "/archive.bel").andExpect(status().isOk());
    }

    @Test
    void aBallotWithTooFewVotesIsSaidNotToBeCounted() throws Exception {
        Made made = open(6, 0, 1, 1);
        ballots.close(made.id());
        ballots.count(made.id());
        visit("/results/" + made.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Fewer than 5 members took part")))
                .andExpect(content().string(not(containsString("progress"))));
        visit("/ballots/" + made.id() + "/archive.bel").andExpect(status().isNotFound());
    }

    /** Neither the list, nor the front page, nor the board says that one could vote. */
    @Test
    void aBallotThatIsHeldAfterARestoreIsSaidToBeSuspended() throws Exception {
        Made made = open(6, 0, 1);
        jdbc.sql("update ballot set suspended_at = current_timestamp where id = :id")
                .param("id", made.id())
                .update();
        var list = visit("/results").andReturn().getResponse().getContentAsString();
        assertThat(list.replaceAll("(?s).*id=\"suspended\"(.*?)</section>.*", "$1"))
                .contains("Voting is suspended", "/ballots/" + made.id() + "/board", "restored from a backup")
                .doesNotContain("Closes");
        assertThat(list.split(made.id().toString(), -1)).hasSize(2);
        visit("/").andExpect(content().string(containsString("Voting is suspended")));
        visit("/ballots/" + made.id() + "/board")
                .andExpect(content().string(containsString("nothing is added to the board")))
                .andExpect(content().string(containsString("It is not on the board as it was restored.")))
                .andExpect(content().string(not(containsString("will be counted"))))
                .andExpect(content().string(not(containsString("A batch is moved"))));
        visit("/ballots/" + made.id() + "/board?lang=cy")
                .andExpect(content().string(containsString("Mae’r pleidleisio wedi’i atal")));
        jdbc.sql("update ballot set suspended_at = null where id = :id")
                .param("id", made.id())
                .update();
    }

    @Test
    void checkpointsLeadFromTheFirstBatchToTheArchive() throws Exception {
        Made made = ballots.open(12, TestBallots.YES_NO);
        String address = "/ballots/" + made.id() + "/board/checkpoints.json";
        visit(address).andExpect(status().isOk()).andExpect(content().string("{\"checkpoints\":[]}"));
        visit("/ballots/" + made.id() + "/board").andExpect(content().string(not(containsString("checkpoints.json"))));
        for (int i = 0; i < 11; i++) {
            made.voters().get(i).vote(made.id(), i % 2);
        }
        ballots.finish(made.id());
        var answer = visit(address)
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andReturn()
                .getResponse();
        mvc.perform(get(address).header("If-None-Match", answer.getHeader("ETag")))
                .andExpect(status().isNotModified());
        var keys = PublishedKeys.parse(
                visit("/.well-known/jwks.json").andReturn().getResponse().getContentAsByteArray());
        var chain = CheckpointChain.read(answer.getContentAsByteArray(), Optional.of(keys));
        byte[] archive = visit("/ballots/" + made.id() + "/archive.bel")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        chain.requireEndsWith(Verifier.verify(archive).contents().orElseThrow());
        visit("/ballots/" + made.id() + "/board")
                .andExpect(content().string(containsString("checkpoints.json")))
                .andExpect(content().string(containsString("Batch 1: 11 votes")));
        visit("/ballots/" + UUID.randomUUID() + "/board/checkpoints.json").andExpect(status().isNotFound());
    }

    @Test
    void theBoardListsWhatIsInTheBoxInTheOrderOfTrackersAndTakesNoTracker() throws Exception {
        Made made = ballots.open(7, TestBallots.YES_NO);
        var trackers = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            trackers.add(made.voters().get(i).vote(made.id(), i % 2));
        }
        String board = "/ballots/" + made.id() + "/board";
        visit(board)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is on the board yet")))
                .andExpect(content().string(not(containsString(trackers.getFirst()))));
        visit(board + ".txt").andExpect(status().isOk()).andExpect(content().string(""));

        ballots.close(made.id());
        var list = visit(board + ".txt")
                .andExpect(content().contentType("text/plain;charset=US-ASCII"))
                .andExpect(header().string("ETag", startsWith("W/\"")))
                .andReturn()
                .getResponse();
        List<String> lines = list.getContentAsString().lines().toList();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(trackers);
        assertThat(lines.stream().map(line -> HexFormat.of()
                        .formatHex(Base64.getDecoder().decode(line))))
                .isSorted();
        mvc.perform(get(board + ".txt").header("If-None-Match", list.getHeader("ETag")))
                .andExpect(status().isNotModified());
        visit(board)
                .andExpect(content().string(containsString(trackers.getFirst())))
                .andExpect(content().string(containsString("6 sealed votes, in the order of trackers")))
                .andExpect(content().string(not(containsString("<form action"))))
                .andExpect(content().string(not(containsString("name=\"tracker\""))));
        mvc.perform(post(board)).andExpect(status().is4xxClientError());
        visit(board + "/" + "A".repeat(43)).andExpect(status().isNotFound());
    }

    @Test
    void thePublishedArchiveIsTheFileThatWasVerified() throws Exception {
        Made made = published(5, 0, 1, 0, 1, 0);
        var file = visit("/ballots/" + made.id() + "/archive.bel")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename=")))
                .andExpect(header().string("Content-Disposition", containsString(".bel\"")))
                .andReturn()
                .getResponse();
        byte[] bytes = file.getContentAsByteArray();
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(Verifier.verify(bytes).isVerified()).isTrue();
        assertThat(file.getHeader("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
        visit("/results/" + made.id())
                .andExpect(content().string(containsString(HexFormat.of().formatHex(sha256))));
        mvc.perform(get("/ballots/" + made.id() + "/archive.bel").header("If-None-Match", file.getHeader("ETag")))
                .andExpect(status().isNotModified());
    }

    @Test
    void whatDoesNotExistIsNotFoundAndNoError() throws Exception {
        for (String address : List.of(
                "/results/" + UUID.randomUUID(),
                "/results/nonsense",
                "/results/" + UUID.randomUUID() + "/more",
                "/ballots/" + UUID.randomUUID() + "/board",
                "/ballots/nonsense/board",
                "/ballots/" + UUID.randomUUID() + "/board.txt",
                "/ballots/nonsense/archive.bel",
                "/ballots/" + UUID.randomUUID() + "/archive.bel")) {
            visit(address).andExpect(status().isNotFound());
        }
    }

    private void assertNoResult(Made made) throws Exception {
        visit("/results/" + made.id()).andExpect(status().isNotFound());
        visit("/ballots/" + made.id() + "/archive.bel").andExpect(status().isNotFound());
        visit("/results").andExpect(content().string(not(containsString("/results/" + made.id()))));
    }

    private ResultActions visit(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    private String fingerprint(UUID id) {
        return publicBallots.find(id).orElseThrow().fingerprint();
    }

    private Made open(int entitled, int... choices) {
        Made made = ballots.open(entitled, TestBallots.YES_NO);
        for (int i = 0; i < choices.length; i++) {
            made.voters().get(i).vote(made.id(), choices[i]);
        }
        return made;
    }

    private Made published(int entitled, int... choices) {
        Made made = open(entitled, choices);
        ballots.finish(made.id());
        return made;
    }
}
