package org.greenroom.participation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.membership.ContactWishes;
import org.greenroom.participation.ListPurpose;
import org.greenroom.participation.StewardStages;
import org.greenroom.participation.StewardStages.Made;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.TestWorkplaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StewardViewsTest extends KaribuTest {

    private static final Pattern BARE_KEY = Pattern.compile("\\b(steward|ballots?)\\.[a-z]+[.a-zA-Z-]*");

    @Autowired
    StewardStages stages;

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestWorkplaces workplaces;

    @Autowired
    ContactWishes wishes;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void noKeyIsShownInPlaceOfAText() {
        assertThat(BARE_KEY.matcher(pageText()).results().map(found -> found.group()))
                .isEmpty();
    }

    private static void signIn(UUID member, Role... more) {
        SignedIn person = TestWorkplaces.signedIn(member, more);
        signInAs(person, person.roles().stream().map(Role::name).toArray(String[]::new));
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private static String ballotPage(Made made, int part) {
        return "steward/" + made.codes().get(part) + "/" + made.ballot();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @Test
    void aStewardFindsTheWorkplaceOnTheHomePageAndAmongMyWorkplaces() {
        var made = stages.begun();
        signIn(made.steward(), Role.STEWARD);
        open("more");
        open("");
        assertThat(pageText()).contains("You are steward here", "Just started");
        open("steward");
        assertThat(pageText()).contains("Your term runs until", "Just started", "The target is 65 %.");
        assertThat(_find(RouterLink.class)).anyMatch(link -> link.getHref().equals(ballotPage(made, 0)));
    }

    @Test
    void whoIsNoStewardIsToldSo() {
        var made = stages.begun();
        signIn(made.people().get(0).get(3));
        open("steward");
        assertThat(pageText()).contains("You are not a steward at the moment");
    }

    @Test
    void anotherWorkplaceAnEndedTermAndAWorkplaceThatIsNoneReadTheSame() {
        var made = stages.begun();
        var day = workplaces.today();
        workplaces.term(made.steward(), made.codes().get(1), day.minusDays(9), day.minusDays(1));
        signIn(made.steward(), Role.STEWARD);
        for (String code : new String[] {made.codes().get(1), made.codes().get(2), "NO-SUCH-PLACE"}) {
            for (String rest : new String[] {"", "/" + made.ballot(), "/" + made.ballot() + "/list"}) {
                open("steward/" + code + rest);
                assertThat(pageText())
                        .as(code + rest)
                        .contains("Not your workplace, or not any more")
                        .doesNotContain("Workplace " + code.substring(3));
            }
        }
    }

    @Test
    void ofABallotThatIsHeldAfterARestoreNobodyIsReminded() {
        var made = stages.begun();
        hold(made.ballot());
        signIn(made.steward(), Role.STEWARD);
        open(ballotPage(made, 0));
        assertThat(pageText())
                .contains("Voting is suspended", "there is nothing to remind anybody of")
                .doesNotContain("Voting closes on", "can be sent tomorrow");
        _assertNone(Button.class, spec -> spec.withText("Remind my workplace"));
        open("steward");
        assertThat(pageText()).contains("Voting is suspended", "See turnout").doesNotContain("See turnout and remind");
    }

    private void hold(UUID ballot) {
        jdbc.sql("update ballot set suspended_at = current_timestamp where id = :id")
                .param("id", ballot)
                .update();
    }

    @Test
    void aBallotThatIsNotHereOrOverIsSaidToBeSo() {
        var made = stages.begun();
        signIn(made.steward(), Role.STEWARD);
        open("steward/" + made.codes().get(0) + "/" + UUID.randomUUID());
        assertThat(pageText()).contains("No open ballot here");
        testBallots.close(made.ballot());
        open(ballotPage(made, 0));
        assertThat(pageText()).contains("No open ballot here");
        open("steward/" + made.codes().get(0));
        assertThat(pageText()).contains("Past ballots", "Whole ballot: 0 of 81");
    }

    @Test
    void theReminderAnswersAndIsGoneForTheDay() {
        var made = stages.afterFirstBatch(false);
        signIn(made.steward(), Role.STEWARD);
        open(ballotPage(made, 0));
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref()
                .equals("/print/notice/" + made.codes().get(0) + "/" + made.ballot()));
        assertThat(_find(RouterLink.class))
                .as("no list where the ballot has none")
                .noneMatch(link -> link.getHref().endsWith("/list"));
        _click(button("Remind my workplace"));
        assertThat(pageText()).contains("Done. The portal reminds those who have not voted yet, if there are any.");
        assertThat(_find(Button.class, spec -> spec.withText("Remind my workplace")))
                .isEmpty();
        open("more");
        open(ballotPage(made, 0));
        assertThat(pageText()).contains("One reminder a day");
    }

    @Test
    void anOfficerRemindsTheWholeRollFromTheBallotsPage() {
        var made = stages.afterFirstBatch(false);
        var officer = TestBallots.FIRST_OFFICER;
        signInAs(officer, Role.RETURNING_OFFICER.name());
        open("manage-ballots/" + made.ballot());
        _click(button("Remind the whole roll"));
        var dialog = _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(dialog);
        assertThat(pageText()).contains("Done. The portal reminds", "The next one can be sent tomorrow.");
    }

    @Test
    void theListOpensOnlyAfterItsPurposeIsStatedAndAccepted() {
        var made = stages.afterFirstBatch(true);
        signIn(made.steward(), Role.STEWARD);
        open(ballotPage(made, 0));
        assertThat(pageText()).contains("This ballot has a named list, so there are no figures of workplaces.");
        open(ballotPage(made, 0) + "/list");
        assertThat(_find(Select.class)).isEmpty();
        _click(button("Accept and open the list"));
        assertThat(_find(Select.class)).as("nothing chosen, nothing shown").isEmpty();
        choosePurpose();
        _click(button("Accept and open the list"));
        assertThat(_find(Select.class)).as("not accepted, nothing shown").isEmpty();
        _get(Checkbox.class).setValue(true);
        _click(button("Accept and open the list"));
        assertThat(_find(Select.class)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(pageText())
                .contains("The people on this list have not voted", "To remind people in person")
                .contains("everybody counted at this workplace can see that you looked");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref()
                .equals("/print/list/" + made.codes().get(0) + "/" + made.ballot()));
    }

    @SuppressWarnings("unchecked")
    private static void choosePurpose() {
        ((RadioButtonGroup<ListPurpose>) _get(RadioButtonGroup.class)).setValue(ListPurpose.REMIND);
    }

    @Test
    void aMemberSeesTheStewardAndSwitchesOffWithoutAnybodyElseSeeingIt() {
        var made = stages.afterFirstBatch(true);
        UUID member = made.people().get(0).get(20);
        signIn(member);
        open("my-steward");
        assertThat(pageText()).contains("Steward: Member ", "Nobody else can see these two choices");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().equals("who-looked"));
        _get(Checkbox.class, spec -> spec.withLabel("Show me to my stewards")).setValue(false);
        _get(Checkbox.class, spec -> spec.withLabel("Please don’t remind me")).setValue(true);
        assertThat(pageText()).contains("Saved. Nobody else can see it.");
        assertThat(TestVoter.as(TestWorkplaces.signedIn(member), wishes::mine))
                .isEqualTo(new ContactWishes.Wishes(false, false));
        open("ballots/" + made.ballot());
        assertThat(pageText()).contains("Stewards can see who may be reminded", "before the holidays");
    }

    @Test
    void anOfficerWhoIsNoMemberHasNoWorkplaces() {
        signInAs(
                new SignedIn(UUID.randomUUID(), null, "Officer", Set.of(Role.RETURNING_OFFICER), Locale.UK),
                Role.RETURNING_OFFICER.name());
        open("steward");
        assertThat(pageText()).contains("You are not a steward at the moment");
    }
}
