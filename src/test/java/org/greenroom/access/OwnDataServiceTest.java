package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@GreenroomTest
class OwnDataServiceTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestBallots ballots;

    @Autowired
    private List<OwnDataPart> parts;

    @Autowired
    private Texts texts;

    private record Somebody(SignedIn person, TestMembers.TestMember member) {
        RequestPostProcessor signedIn() {
            return authentication(ActingAs.authentication(person));
        }
    }

    private Somebody member() {
        var member = TestMembers.add(jdbc, true, "en");
        var account = accounts.forMember(member.id(), "Amara " + member.number(), Locale.UK);
        return new Somebody(
                new SignedIn(account, member.id(), "Amara " + member.number(), Set.of(Role.MEMBER), Locale.UK), member);
    }

    @Test
    void theFileHoldsTheOwnDataAndNobodyElses() throws Exception {
        var own = member();
        var other = member();
        mvc.perform(get("/downloads/own-data.json").with(own.signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(jsonPath("$.member[0].number").value(own.member().number()))
                .andExpect(jsonPath("$.member[0].email").value(own.member().email()))
                .andExpect(jsonPath("$.account[0].status").exists())
                .andExpect(content().string(not(containsString(other.member().number()))))
                .andExpect(content().string(not(containsString("password_hash"))));
    }

    @Test
    void thePageTellsTheSameInWords() throws Exception {
        var own = member();
        mvc.perform(get("/print/own-data").with(own.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(own.member().number())))
                .andExpect(content().string(containsString("in benefit")))
                .andExpect(content().string(not(containsString("owndata."))));
        mvc.perform(get("/print/own-data").param("lang", "cy").with(own.signedIn()))
                .andExpect(content().string(containsString("mewn budd")))
                .andExpect(content().string(not(containsString("owndata."))));
    }

    @Test
    void itSaysThatOneTookPartAndNeverHow() throws Exception {
        var ballot = ballots.open(6, TestBallots.YES_NO);
        var voter = ballot.voters().getFirst();
        var tracker = voter.vote(ballot.id(), 0);
        mvc.perform(get("/downloads/own-data.json").with(authentication(ActingAs.authentication(voter.signedIn()))))
                .andExpect(jsonPath("$.ballots[0].tookPart").value(true))
                .andExpect(content().string(not(containsString(tracker))));
    }

    @Test
    void takingItIsOnTheTrailWithoutItsContent() throws Exception {
        var own = member();
        mvc.perform(get("/downloads/own-data.json").with(own.signedIn())).andExpect(status().isOk());
        var details = jdbc.sql("select details from audit_entry where action = 'own-data.taken' and actor_id = :id")
                .param("id", own.person().accountId())
                .query(byte[].class)
                .list();
        assertThat(details).hasSize(1);
        assertThat(new String(details.getFirst(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("file")
                .doesNotContain(own.member().number());
    }

    @Test
    void visitorsAreSentToTheEntranceAndOfficersSeeTheirOwn() throws Exception {
        mvc.perform(get("/downloads/own-data.json")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/print/own-data")).andExpect(redirectedUrl("/sign-in"));
        var officer = new SignedIn(UUID.randomUUID(), null, "Officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);
        mvc.perform(get("/downloads/own-data.json").with(authentication(ActingAs.authentication(officer))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.member").isEmpty());
    }

    /** A column that names a person is told of by a part, or stands in {@code own-data.txt} with the reason why not. */
    @Test
    void everyTableAboutPeopleIsToldOfOrHasAReason() throws IOException {
        var told = new TreeSet<String>();
        parts.forEach(part -> told.addAll(part.tables()));
        var reasons = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("src", "test", "resources", "defence", "own-data.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var cells = line.split("\\|");
                assertThat(cells).as(line).hasSize(2);
                reasons.put(cells[0].strip(), cells[1].strip());
            }
        }
        var found = new TreeSet<>(jdbc.sql("""
                        select distinct lower(table_name) from information_schema.columns
                        where lower(table_schema) = 'public' and (
                            regexp_like(lower(column_name),
                                '(^|_)(member|account|actor|reader|person|user|principal|owner|officer|identifier)(_id|_name)?$')
                            or regexp_like(lower(column_name), '(^|_)by(_name)?$|^(first|second)_id$|email|recipient'))
                        """).query(String.class).list());
        var forgotten = new TreeSet<>(found);
        forgotten.removeAll(told);
        forgotten.removeAll(reasons.keySet());
        assertThat(forgotten)
                .as("Tables that name people: give them to an OwnDataPart, or a line and a reason to own-data.txt")
                .isEmpty();
        assertThat(reasons.keySet()).as("Reasons that are needed no more").isSubsetOf(found);
        assertThat(reasons.keySet()).as("Told of and not told of").doesNotContainAnyElementsOf(told);
    }

    @Test
    void everyPartHasATitle() {
        assertThat(parts).allSatisfy(part -> assertThat(texts.has("owndata.part." + part.name()))
                .as("owndata.part.%s", part.name())
                .isTrue());
    }
}
