package org.greenroom.participation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.ParticipationPlan;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestWorkplaces;
import org.greenroom.testing.WaitingVotes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class OrganiserViewTest extends KaribuTest {

    @Autowired
    private TestBallots testBallots;

    @Autowired
    private TestWorkplaces workplaces;

    @Autowired
    private WaitingVotes votes;

    @Autowired
    private MockMvc web;

    private final List<String> codes = new ArrayList<>();
    private final String agreement = "AG-" + UUID.randomUUID().toString().substring(0, 8);
    private UUID steward;

    /** Two workplaces with figures, one too small, and one whose name a spreadsheet would take for a formula. */
    private UUID closedBallot() {
        String branch = "Branch " + UUID.randomUUID();
        List<UUID> all = testBallots.members(80, branch);
        int from = 0;
        for (int size : new int[] {24, 20, 9, 12}) {
            codes.add(workplaces.workplace(agreement, all.subList(from, from + size)));
            from += size;
        }
        workplaces.rename(codes.get(3), "=1+1");
        steward = all.getFirst();
        var day = workplaces.today();
        workplaces.term(steward, codes.getFirst(), day, day);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var made = testBallots.open(
                new BallotDraft(
                        draft.kind(),
                        draft.title(),
                        draft.description(),
                        draft.questions(),
                        draft.electorate(),
                        draft.opensAt(),
                        draft.closesAt(),
                        draft.turnoutThreshold(),
                        new ParticipationPlan(50)),
                all);
        votes.of(made.id(), all.subList(0, 16));
        votes.of(made.id(), all.subList(24, 32));
        votes.of(made.id(), all.subList(44, 47));
        votes.of(made.id(), all.subList(65, 75));
        testBallots.close(made.id());
        return made.id();
    }

    private static void signIn(Role role) {
        var officer = TestBallots.FIRST_OFFICER;
        signInAs(
                new org.greenroom.access.SignedIn(
                        officer.accountId(), null, officer.displayName(), Set.of(role), officer.language()),
                role.name());
    }

    private static void open(String address) {
        UI.getCurrent().navigate("more");
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    @Test
    void everyWorkplaceStandsThereWithFigureOrWordsTargetAndSteward() {
        var ballot = closedBallot();
        signIn(Role.MEMBERSHIP_OFFICER);
        open("participation/" + ballot);

        assertThat(_get(H1.class).getText()).isEqualTo("Turnout by workplace");
        var rows = _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .filter(text -> codes.stream().anyMatch(text::contains))
                .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .contains(codes.get(0), "24 entitled", "steward: Member", "67\u202f%", "16 of 24", "aim reached"));
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .contains(codes.get(1), "no steward", "40\u202f%", "8 of 20", "2 more for the aim"));
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .contains(codes.get(2), "fewer than 10 entitled", "Small group")
                .doesNotContain("9 entitled", "3 of"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains(codes.get(3), "No figure"));
        assertThat(pageText())
                .contains(
                        "Voting is over: this total is exact.",
                        "37 of 80",
                        "The aim is 50\u202f%: 3 more votes reach it.")
                .contains("at least 43\u202f%", "2 of 4");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsLookedForStandsInTheAddress() {
        var ballot = closedBallot();
        signIn(Role.RETURNING_OFFICER);
        open("participation/" + ballot + "?show=below-target&sort=lowest-turnout");
        assertThat(pageText()).contains(codes.get(1)).doesNotContain(codes.get(0), codes.get(2));
        List<Select<?>> fields = new ArrayList<>();
        _find(Select.class).forEach(fields::add);
        assertThat(fields).hasSize(3);

        var link = _find(RouterLink.class).stream()
                .filter(found -> found.getText().equals(agreement))
                .findFirst()
                .orElseThrow();
        assertThat(link.getHref()).contains("agreement=" + agreement, "show=below-target");

        open("participation/" + ballot + "?q=nothing+like+it&page=99999&show=odd&sort=odd&agreement=odd");
        assertThat(pageText()).contains("No workplace fits.");
        open("participation/" + ballot + "?page=-1");
        assertThat(pageText()).contains(codes.get(0));
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        closedBallot();
        signIn(Role.RETURNING_OFFICER);
        for (String nowhere : List.of("x", UUID.randomUUID().toString(), "1-1-1-1-1")) {
            assertThatThrownBy(() -> open("participation/" + nowhere)).isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    void nobodyElseComesIn() throws Exception {
        var ballot = closedBallot();
        for (Role role : List.of(Role.MEMBER, Role.STEWARD, Role.SCRUTINEER, Role.AUDITOR)) {
            signIn(role);
            assertThatThrownBy(() -> UI.getCurrent().navigate("participation/" + ballot))
                    .isInstanceOf(MockAccessDeniedException.class);
            web.perform(get(csv(ballot))
                            .with(authentication(ActingAs.authentication(TestWorkplaces.signedIn(steward, role)))))
                    .andExpect(status().isForbidden());
        }
        web.perform(get(csv(ballot))).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void theFileHoldsThePublishedFiguresAndNothingElse() throws Exception {
        var ballot = closedBallot();
        signIn(Role.RETURNING_OFFICER);
        open("participation/" + ballot);
        assertThat(_find(Anchor.class)).anyMatch(link -> ("/" + link.getHref()).equals(csv(ballot)));

        var text = web.perform(
                        get(csv(ballot)).with(authentication(ActingAs.authentication(TestBallots.FIRST_OFFICER))))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var lines = text.lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(codes.get(0) + ",", ",24,16,66.7,", ",50,1"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(codes.get(1) + ",", ",20,8,40.0,", ",50,0"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(codes.get(2) + ",", ",,,,,small-group,50,0"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains(codes.get(3) + ",'=1+1,", ",12,,,,not-published,50,0"));
        // Nothing that a filter asks for changes the file.
        web.perform(get(csv(ballot) + "?show=below-target&agreement=x")
                        .with(authentication(ActingAs.authentication(TestBallots.FIRST_OFFICER))))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).isEqualTo(text));
        web.perform(get(csv(UUID.randomUUID()))
                        .with(authentication(ActingAs.authentication(TestBallots.FIRST_OFFICER))))
                .andExpect(status().isNotFound());
    }

    private static String csv(UUID ballot) {
        return "/downloads/participation/" + ballot + ".csv";
    }
}
