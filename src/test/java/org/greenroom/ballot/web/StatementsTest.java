package org.greenroom.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.testing.TestVoter.authentication;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotQuestion;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.Objections;
import org.greenroom.ballot.scrutiny.Scrutiny;
import org.greenroom.signing.SignatureCheck;
import org.greenroom.signing.Signatures;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Results as files for everybody, and the report that only a scrutineer takes away. */
@GreenroomTest
class StatementsTest {

    private static final SignedIn SCRUTINEER =
            new SignedIn(UUID.randomUUID(), null, "Sam Scrutineer", Set.of(Role.SCRUTINEER), Locale.UK);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestBallots ballots;

    @Autowired
    Objections objections;

    @Autowired
    Signatures signatures;

    @Autowired
    Clock clock;

    private Made counted(int... choices) {
        return vote(ballots.open(8, TestBallots.YES_NO), choices);
    }

    private Made vote(Made made, int... choices) {
        for (int i = 0; i < choices.length; i++) {
            made.voters().get(i).vote(made.id(), choices[i]);
        }
        ballots.close(made.id());
        ballots.count(made.id());
        return made;
    }

    private String pdf(String address) throws Exception {
        var bytes = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return text(bytes);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theStatementSpellsOutFiguresBasesThresholdTieAndObjections() throws Exception {
        var made = counted(0, 0, 0, 1, 1, 1, -1);
        TestVoter.as(SCRUTINEER, () -> {
            objections.raise(made.id(), new Bilingual("A notice was late.", ""));
            return null;
        });
        mvc.perform(get("/results/" + made.id() + "/statement.pdf")).andExpect(status().isNotFound());
        mvc.perform(get("/results/" + made.id() + "/statement.csv")).andExpect(status().isNotFound());
        ballots.decide(made.id(), org.greenroom.ballot.BallotAct.PUBLISH);

        assertThat(pdf("/results/" + made.id() + "/statement.pdf"))
                .contains("Digital scanning", "Would you refuse to be scanned?", "50.0 %", "Left blank 1")
                .contains("Percentages are of the 6 votes that gave an answer.", "Spoilt (the booth seals none) 0")
                .contains("50 % of the 8 entitled: 4 votes were needed to meet the threshold, and 7 were cast")
                .contains("a tie", "Sam Scrutineer objected", "A notice was late.", "/results/" + made.id());
        assertThat(pdf("/results/" + made.id() + "/statement.pdf?lang=cy"))
                .contains("A fyddech yn gwrthod cael eich sganio?", "maent yn gyfartal", "Gwrthwynebodd");
        mvc.perform(get("/results/" + made.id()))
                .andExpect(content().string(containsString("A notice was late.")))
                .andExpect(content().string(containsString("a tie")))
                .andExpect(content().string(containsString("statement.csv")));
        mvc.perform(get("/results/" + made.id() + "/statement.csv"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "voting_codes,,,\"The voting codes of this ballot are made by the portal")))
                .andExpect(content().string(containsString("Y porth sy’n creu codau pleidleisio’r bleidlais hon")))
                .andExpect(content().string(containsString("\nentitled,,,,,8,,")))
                .andExpect(content().string(containsString("votes_cast,,,,,7,87.50,entitled")))
                .andExpect(content().string(containsString("spoilt,,,,,0,,")))
                .andExpect(content().string(containsString("turnout_threshold,,,,,4,50,entitled")))
                .andExpect(content().string(containsString("Yes,Byddwn,3,50.00,votes_that_gave_an_answer")))
                .andExpect(content().string(containsString("cael eich sganio?,,,1,,")));
    }

    @Test
    void aFileOfFiguresHoldsNoFormulaAndAMockResultSaysThatItIsOne() throws Exception {
        var question = BallotQuestion.choiceOfOne(
                new Bilingual("=HYPERLINK(\"x\")", "+cmd"),
                List.of(new Bilingual("@SUM(A1)", "-1"), new Bilingual("No", "Na")),
                true);
        var branch = "Branch " + UUID.randomUUID();
        var plain = ballots.draft(branch, clock.instant().plus(Duration.ofHours(1)), question);
        var mock = new BallotDraft(
                plain.kind(),
                plain.title(),
                plain.description(),
                plain.questions(),
                plain.electorate(),
                plain.opensAt(),
                plain.closesAt(),
                plain.turnoutThreshold(),
                plain.participation(),
                true);
        var made = vote(ballots.open(mock, ballots.members(8, branch)), 0, 0, 0, 1, 1);
        ballots.decide(made.id(), org.greenroom.ballot.BallotAct.PUBLISH);

        mvc.perform(get("/results/" + made.id() + "/statement.csv"))
                .andExpect(content().string(containsString("'=HYPERLINK")))
                .andExpect(content().string(containsString("'@SUM(A1),'-1")))
                .andExpect(content().string(containsString("mock,,,yes")))
                .andExpect(content().string(not(containsString(",=HYPERLINK"))));
        assertThat(pdf("/results/" + made.id() + "/statement.pdf")).contains("held to try things out");
        mvc.perform(get("/results/" + made.id())).andExpect(content().string(containsString("held to try things out")));
    }

    @Test
    void anObjectionStandsAlsoWhereNothingWasCounted() throws Exception {
        var made = counted(0, 1);
        TestVoter.as(SCRUTINEER, () -> {
            objections.raise(made.id(), new Bilingual("Too few were told.", ""));
            return null;
        });
        mvc.perform(get("/results/" + made.id()))
                .andExpect(content().string(containsString("Fewer than 5 members took part")))
                .andExpect(content().string(containsString("Too few were told.")));
    }

    @Test
    void theScrutineerTakesTheReportAwayAndNobodyElseDoes() throws Exception {
        var made = counted(0, 0, 0, 1, 1, 1);
        var address = "/downloads/scrutiny/" + made.id();
        for (var ending : List.of(".json", ".jws", ".pdf", ".bel")) {
            mvc.perform(get(address + ending).with(authentication(authentication(TestBallots.FIRST_OFFICER))))
                    .andExpect(status().isForbidden());
            mvc.perform(get(address + ending).with(authentication(authentication(SCRUTINEER))))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("no-store")));
            mvc.perform(get("/downloads/scrutiny/" + UUID.randomUUID() + ending)
                            .with(authentication(authentication(SCRUTINEER))))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get(address + ".json").with(authentication(authentication(SCRUTINEER))))
                .andExpect(content().string(containsString("\"holds\":true")));
        var jws = mvc.perform(get(address + ".jws").with(authentication(authentication(SCRUTINEER))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(signatures.verifyRecord(Scrutiny.REPORT_TYPE, jws)).isInstanceOf(SignatureCheck.Valid.class);
        var pdf = mvc.perform(get(address + ".pdf").with(authentication(authentication(SCRUTINEER))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(pdf))
                .contains("Scrutineer’s report", "Decisions of two officers", "The archive holds", "Checkpoints")
                .doesNotContain("scrutiny.");
    }
}
