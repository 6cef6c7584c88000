package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.requests.RequestForm;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.requests.Requests;
import org.greenroom.membership.office.Deletions;
import org.greenroom.membership.office.OfficeRefused;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Knowing the id of another member's thing helps nobody: it is answered like an id of nothing. */
@GreenroomTest
class OthersThingsServiceTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Requests requests;

    @Autowired
    private Deletions deletions;

    @Autowired
    private TestBallots ballots;

    private SignedIn owner;
    private SignedIn other;

    @BeforeEach
    void twoMembers() {
        owner = TestRecords.member(jdbc, accounts);
        other = TestRecords.member(jdbc, accounts);
        for (var person : Set.of(owner, other)) {
            ActingAs.person(person, () -> {
                preferences.refuseEverything();
                return person;
            });
        }
    }

    private static RequestPostProcessor as(SignedIn person) {
        return authentication(ActingAs.authentication(person));
    }

    @Test
    void aLetterToAnEngager() throws Exception {
        var form = new RequestForm(
                RequestKind.ACCESS,
                "en",
                "Amara Reed",
                "amara@example.org",
                "Tall Ship Pictures",
                "Series 2",
                new TreeSet<>(Set.of(Use.SCAN_FACE)));
        var id = ActingAs.person(owner, () -> requests.create(form));
        for (var ending : new String[] {"", ".pdf"}) {
            var address = "/downloads/consent/requests/" + id + ending;
            mvc.perform(get(address).with(as(owner))).andExpect(status().isOk());
            mvc.perform(get(address).with(as(other))).andExpect(status().isNotFound());
            mvc.perform(get("/downloads/consent/requests/" + UUID.randomUUID() + ending)
                            .with(as(other)))
                    .andExpect(status().isNotFound());
        }
        assertThat(ActingAs.person(other, () -> requests.find(id))).isEmpty();
    }

    @Test
    void aReceiptIsTheOneOfTheOwnRecord() throws Exception {
        var file = "/downloads/consent/receipts/1.json";
        var own = mvc.perform(get(file).with(as(owner))).andReturn().getResponse();
        var others = mvc.perform(get(file).with(as(other))).andReturn().getResponse();
        assertThat(own.getStatus()).isEqualTo(others.getStatus());
        if (own.getStatus() == 200) {
            assertThat(own.getContentAsString()).isNotEqualTo(others.getContentAsString());
        }
    }

    @Test
    void aRequestToBeDeleted() {
        var id = ActingAs.person(owner, () -> deletions.ask("please"));
        assertThat(ActingAs.person(other, deletions::mine)).isEmpty();
        assertThatThrownBy(() -> ActingAs.person(other, () -> {
                    deletions.withdraw(id);
                    return id;
                }))
                .isInstanceOf(OfficeRefused.class);
        assertThat(ActingAs.person(owner, deletions::mine)).isPresent();
    }

    @Test
    void aBallotOnWhoseRollOneIsNot() throws Exception {
        var ballot = ballots.open(6, TestBallots.YES_NO);
        mvc.perform(post("/api/vote/" + ballot.id() + "/credential")
                        .with(as(other))
                        .with(csrf()))
                .andExpect(status().is4xxClientError());
        mvc.perform(post("/api/vote/" + ballot.id() + "/cast")
                        .with(as(other))
                        .with(csrf())
                        .contentType("application/json")
                        .content(ballot.voters().getFirst().seal(ballot.id(), 0)))
                .andExpect(status().is4xxClientError());
        mvc.perform(get("/api/vote/" + ballot.id()).with(as(other)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("\"onRoll\":false")));
    }
}
