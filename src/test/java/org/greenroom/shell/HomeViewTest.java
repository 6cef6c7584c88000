package org.greenroom.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.audit.Actor;
import org.greenroom.ballot.Ballots;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.UploadedCsv;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.Statements;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestWorkplaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class HomeViewTest extends KaribuTest {

    private static final Pattern BARE_KEY = Pattern.compile("\\bhome\\.[a-z]+[.a-zA-Z-]*");

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestWorkplaces workplaces;

    @Autowired
    Ballots ballots;

    @Autowired
    MembershipImports imports;

    @AfterEach
    void noKeyIsShownInPlaceOfAText() {
        assertThat(BARE_KEY.matcher(pageText()).results().map(found -> found.group()))
                .isEmpty();
    }

    @Test
    void homeHasOneHeadingAndSaysWhatWillBeThere() {
        signInAs("somebody", "MEMBER");

        home();

        _assertOne(H1.class);
        assertThat(pageText()).contains("For you to do", "Nothing needs you right now");
    }

    @Test
    void whatNeedsAMemberStandsBeforeNewsAndWorkplaces() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        var member = made.voters().getFirst().signedIn();
        workplaces.workplace("PACT-TV", List.of(member.memberId()));
        signIn(member);

        home();

        assertThat(groups()).startsWith("For you to do").containsSubsequence("News", "Where you work");
        assertThat(groups()).doesNotContain("Your desk");
        assertThat(pageText())
                .containsSubsequence(
                        "For you to do", "Digital scanning", "Vote now", "Where you work", "Your workplace");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().equals("/vote/" + made.id()));
    }

    @Test
    void onceVotedTheBallotAsksForNothingAnyMore() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        var voter = made.voters().getFirst();
        voter.vote(made.id(), 0);
        signIn(voter.signedIn());

        home();

        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().startsWith("/vote/"));
        assertThat(pageText()).containsSubsequence("Good to know", "Open ballots you have voted in");
    }

    @Test
    void aMemberWithoutAWorkplaceIsToldWhatToDo() {
        signIn(TestWorkplaces.signedIn(testBallots.members(1, "Home").getFirst()));

        home();

        assertThat(pageText()).contains("No workplace of yours is on record", "You have read all the news");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().equals("my-details"));
    }

    @Test
    void aProposalWaitsForTheOtherOfficerAndNotForItsProposer() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(3, branch);
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.proposeToOpen(id);

        signIn(TestBallots.SECOND_OFFICER);
        home();
        assertThat(needed()).contains("First officer proposed it, you can decide");

        signIn(TestBallots.FIRST_OFFICER);
        home();
        assertThat(pageText()).doesNotContain("you can decide");
        assertThat(groups()).contains("Your desk");
    }

    @Test
    void aScrutineerSeesWhatOpensAndClosesNextAndNothingToManage() {
        var made = testBallots.open(12, TestBallots.YES_NO);
        signIn(officer(Role.SCRUTINEER));

        home();

        assertThat(pageText()).contains("Nothing needs you right now", "Opening and closing next", "Closes");
        assertThat(_find(RouterLink.class).stream().map(RouterLink::getHref))
                .noneMatch(address -> address.startsWith("manage-ballots"));
        assertThat(made.id()).isNotNull();
    }

    @Test
    void theOfficeSeesAnImportThatWaitsUntilItIsDiscarded() {
        var officer = officer(Role.MEMBERSHIP_OFFICER);
        signIn(officer);
        var by = new Actor(officer.accountId(), "Importer of " + officer.accountId());
        var id = imports.begin(List.of(new UploadedCsv("members.csv", "membership number\n".getBytes())), by);

        home();
        assertThat(needed()).contains("An import is checked and not yet applied", by.name());
        assertThat(_find(RouterLink.class)).anyMatch(link -> link.getHref().equals("import/" + id));

        imports.discard(id, by);
        home();
        assertThat(pageText()).doesNotContain(by.name());
    }

    @Test
    void editorsConsentOfficersAndAuditorsFindTheirDesk() {
        signIn(officer(Role.NEWS_EDITOR));
        home();
        assertThat(pageText()).contains("In the newsroom");

        signIn(officer(Role.CONSENT_OFFICER));
        home();
        assertThat(pageText()).containsPattern("wordings? (is|are) being changed");

        signIn(officer(Role.AUDITOR));
        home();
        assertThat(pageText()).contains("in the audit trail", "Read and check the trail");
        assertThat(_find(RouterLink.class)).anyMatch(link -> link.getHref().equals("audit"));
    }

    @Test
    void inWelshTheGroupsAreInWelsh() {
        signIn(TestWorkplaces.signedIn(testBallots.members(1, "Home").getFirst()));
        UI.getCurrent().setLocale(Locale.of("cy", "GB"));

        home();

        assertThat(groups()).contains("I chi ei wneud", "Newyddion", "Ble rydych yn gweithio");
    }

    /** The most statements the home page may send, whatever there is to show: each role’s own number. */
    @ParameterizedTest
    @CsvSource({
        "RETURNING_OFFICER, 16",
        "SCRUTINEER, 9",
        "MEMBERSHIP_OFFICER, 14",
        "NEWS_EDITOR, 9",
        "CONSENT_OFFICER, 11",
        "AUDITOR, 9"
    })
    void anOfficersHomeNeedsFewStatementsHoweverMuchThereIs(Role role, int most) {
        signIn(officer(role));
        var few = statements();
        for (int i = 0; i < 2; i++) {
            testBallots.open(6, TestBallots.YES_NO);
        }
        signIn(officer(role));

        assertThat(statements()).as("as many as before").isEqualTo(few).isLessThanOrEqualTo(most);
    }

    @Test
    void aStewardsHomeNeedsAsManyStatementsForManyBallotsAndWorkplacesAsForOne() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var member = made.voters().getFirst().signedIn();
        var id = member.memberId();
        stewardAt(id);
        signIn(TestWorkplaces.signedIn(id, Role.STEWARD));
        var few = statements();
        for (int i = 0; i < 3; i++) {
            stewardAt(id);
            workplaces.workplace("ITV", List.of(id));
        }
        signIn(TestWorkplaces.signedIn(id, Role.STEWARD));

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(39);
    }

    private void stewardAt(UUID member) {
        var code = workplaces.workplace("ITV", List.of(member));
        workplaces.term(
                member,
                code,
                workplaces.today().minusDays(3),
                workplaces.today().plusDays(30));
    }

    private static SignedIn officer(Role role) {
        return new SignedIn(UUID.randomUUID(), null, "Officer", Set.of(role), Locale.UK);
    }

    private static void signIn(SignedIn person) {
        signInAs(person, person.roles().stream().map(Role::name).toArray(String[]::new));
    }

    private static void home() {
        // A view that is shown already would be kept as it is.
        UI.getCurrent().navigate("more");
        UI.getCurrent().navigate("");
    }

    private static int statements() {
        UI.getCurrent().navigate("more");
        return Statements.sentBy(() -> UI.getCurrent().navigate(""));
    }

    private static List<String> groups() {
        return _find(H2.class, spec -> spec.withClasses("home-group")).stream()
                .map(H2::getText)
                .toList();
    }

    /** The text of what needs the reader. */
    private static String needed() {
        var heading = _find(H2.class, spec -> spec.withClasses("home-group")).getFirst();
        return heading.getParent()
                .map(Component::getElement)
                .map(com.vaadin.flow.dom.Element::getTextRecursively)
                .orElse("");
    }
}
