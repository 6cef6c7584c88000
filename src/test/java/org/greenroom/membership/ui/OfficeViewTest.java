package org.greenroom.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.RollImporter;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.UploadedCsv;
import org.greenroom.membership.office.CorrectionField;
import org.greenroom.membership.office.Corrections;
import org.greenroom.membership.office.OfficeRoll;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The membership office's pages, and those on which a member meets it. */
class OfficeViewTest extends KaribuTest {
    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private Corrections corrections;

    @Autowired
    private TestBallots ballots;

    private String ann = "";
    private String stage = "";
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void roll() {
        ann = OfficeRoll.number("VA");
        stage = OfficeRoll.number("VW");
        OfficeRoll.apply(
                imports,
                OfficeRoll.members(OfficeRoll.row(ann)),
                OfficeRoll.workplaces(stage),
                OfficeRoll.engagements(ann + "," + stage + ",actor,2020-03-01,2020-04-01"));
        id = directory.byNumber(ann).orElseThrow().id();
        asOfficer();
    }

    @Test
    void membersAreFilteredByTheAddress() {
        open("members?workplace=" + stage);
        assertThat(pageText()).contains("1 member", ann);
        open("members?workplace=" + stage + "&status=lapsed");
        assertThat(pageText()).contains("No members found");
        open("members?workplace=" + stage + "&branch=Wales&status=in_benefit");
        assertThat(pageText()).contains("1 member", ann);
        open("members?status=nonsense&branch=nowhere&workplace=none&q=" + ann);
        assertThat(pageText()).contains("1 member");
    }

    @Test
    void choosingAFilterChangesTheAddress() {
        open("members?q=" + ann);
        @SuppressWarnings({"unchecked", "rawtypes"})
        Select<String> status = _get(Select.class, spec -> spec.withLabel("Status"));
        fromClient(status, "lapsed");
        assertThat(pageText()).contains("No members found");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("status=lapsed", "q=" + ann);
    }

    @Test
    void whoOpenedAPageAndWhatForIsReadByTheMember() {
        open("members/" + id + "?for=question");
        assertThat(pageText()).contains(ann, "Past", "Place " + stage, "No account yet");

        asMember();
        open("who-looked");
        assertThat(pageText())
                .contains("1 look", "Membership office, officer of the union", "For: a question you asked");
        open("who-looked?page=9");
        assertThat(pageText()).contains("1 look");
    }

    @Test
    void nobodyHasLookedYet() {
        asMember();
        open("who-looked");
        assertThat(pageText()).contains("Nobody has looked at your data yet");
    }

    @Test
    void anEngagementIsAddedByHandAndWhatIsWrongIsSaidAtTheField() {
        open("entries/engagement/new?member=" + ann + "&from=member");
        _click(button("Save"));
        assertThat(_get(WorkplaceField.class).getErrorMessage()).isEqualTo("Choose a workplace from the list.");
        _get(WorkplaceField.class).choose(stage);
        field("Job").setValue("singer");
        day("First day").setValue(LocalDate.of(2020, 3, 15));
        _click(button("Save"));
        assertThat(day("First day").getErrorMessage())
                .startsWith("It overlaps with one of the same member at the same workplace, from 1 March 2020 to");
        day("First day").setValue(LocalDate.of(2026, 3, 15));
        _click(button("Save"));
        assertThat(pageText()).contains("Now and to come", "singer · since 15 March 2026", "written by hand");
    }

    @Test
    void aWorkplaceShowsWhoWorksThereAndItsStewards() {
        open("workplace?code=" + stage);
        assertThat(pageText()).contains("0 now", "1 in all", "Nobody is engaged here today", "Nobody has been steward");
        open("workplace?code=" + stage + "&show=all");
        assertThat(pageText()).contains("Ann", ann + " · actor");

        open("entries/term/new?workplace=" + stage + "&from=workplace");
        field("Membership number").setValue(ann);
        day("Elected on").setValue(LocalDate.of(2026, 1, 1));
        _click(button("Save"));
        assertThat(day("Last day").getErrorMessage()).isEqualTo("A term needs a last day.");
        day("Last day").setValue(LocalDate.of(2030, 1, 1));
        _click(button("Save"));
        assertThat(pageText()).contains("1 January 2026 to 1 January 2030");

        open("workplace?code=nowhere");
        assertThat(pageText()).contains("There is no such workplace");
        open("entries/term/" + UUID.randomUUID());
        assertThat(pageText()).contains("There is no such entry");
        open("entries/nonsense/new");
        assertThat(pageText()).contains("There is no such entry");
    }

    @Test
    void removingAsksFirst() {
        open("members/" + id);
        followLink("Correct");
        _click(button("Remove this engagement"));
        var ask = _get(ConfirmDialog.class);
        assertThat(words(ask)).contains("Imports will not bring it back");
        confirm(ask);
        assertThat(pageText()).contains("No engagement is on record");
    }

    @Test
    void aMemberAsksForACorrectionAndReadsTheAnswer() {
        asMember();
        open("my-details");
        assertThat(pageText()).contains(ann, "Place " + stage, "You have not asked for a correction");
        _click(button("Ask for a correction"));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Select<CorrectionField> about = _get(Select.class);
        assertThat(about.isInvalid()).isTrue();
        about.setValue(CorrectionField.NAME);
        _click(button("Ask for a correction"));
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Write a few words.");
        _get(TextArea.class).setValue("It is Anne with an e, " + ann);
        _click(button("Ask for a correction"));
        assertThat(pageText()).contains("The membership office has it", "It is Anne with an e, " + ann, "waiting");

        asOfficer();
        open("members/" + id + "?for=correction");
        assertThat(pageText()).contains("It is Anne with an e, " + ann, "Nobody has taken this on yet.", "Answer by ");
        _click(button("Take it on"));
        assertThat(pageText()).contains("You have taken it on.", "Taken on by Membership office");
        _click(button("Answer"));
        _click(button("Decline"));
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Write a few words.");
        _get(TextArea.class).setValue("Send us your passport, please.");
        _click(button("Decline"));
        assertThat(pageText()).contains("The member can read your answer", "declined");
        open("corrections?show=answered");
        assertThat(pageText()).contains("Send us your passport, please.");

        asMember();
        open("my-details");
        assertThat(pageText()).contains("Send us your passport, please.", "Membership office", "declined");
        open("");
        assertThat(pageText()).contains("The membership office answered you");
    }

    @Test
    void twoOfficersWhoAnswerAtOnceAreTold() {
        asMember();
        UUID correction = corrections.ask(CorrectionField.OTHER, "Words of " + ann);
        asOfficer();
        open("members/" + id);
        corrections.answer(correction, 0, true, "Done by a colleague.");
        _click(button("Answer"));
        _get(TextArea.class).setValue("Done by me.");
        _click(button("It is put right"));
        assertThat(pageText()).contains("It was answered already", "Done by a colleague.");
    }

    @Test
    void duplicatesAreComparedAndMerged() {
        String twice = OfficeRoll.number("VB");
        OfficeRoll.apply(imports, OfficeRoll.members(OfficeRoll.row(twice, "Ann", ann, "", "", "2020-01-01")));
        UUID other = directory.byNumber(twice).orElseThrow().id();
        open("duplicates");
        assertThat(pageText()).contains(ann, twice, "same name", "joined on the same day");

        open("duplicates/" + id + "/" + other);
        assertThat(pageText()).contains("differs");
        _click(button("Keep " + ann + ", merge the other into it"));
        var ask = _get(ConfirmDialog.class);
        assertThat(words(ask)).contains("The details of " + ann + " stay as they are");
        confirm(ask);
        assertThat(pageText()).contains("Merged into this member", twice);
        open("duplicates/" + id + "/" + other);
        assertThat(pageText()).contains("One of the two is not on the roll any more");
    }

    @Test
    void whatSpeaksAgainstMergingIsSaidInsteadOfTheAct() {
        String branch = "View " + UUID.randomUUID();
        List<UUID> onRoll = ballots.members(2, branch);
        ballots.open(ballots.draft(branch, TestBallots.YES_NO), onRoll);
        asOfficer();
        open("duplicates/" + onRoll.get(0) + "/" + onRoll.get(1));
        assertThat(pageText()).contains("Both stand on the frozen roll of “Digital scanning”");
        assertThat(_find(Button.class)).extracting(Button::getText).noneMatch(text -> text.startsWith("Keep"));
    }

    @Test
    void anImportShowsWhatTheOfficeOverruledAndWhatIsGone() {
        open("members/" + id);
        followLink("Correct");
        day("Last day").setValue(LocalDate.of(2020, 5, 1));
        _click(button("Save"));
        UploadedCsv export = OfficeRoll.engagements(ann + "," + stage + ",actor,2020-03-01,2020-04-01");
        UUID run = imports.begin(List.of(export), RollImporter.OFFICER.actor());

        open("import/" + run);
        assertThat(pageText())
                .contains(
                        "1 row is left out because of what the office did by hand", "ends_on: 2020-05-01 → 2020-04-01");
        open("import/" + run + "?hand=file");
        assertThat(pageText()).contains("is overwritten by the files", "1 row changes", "ends_on: 1");
        _click(button("Apply 1 row"));
        assertThat(pageText()).contains("Applied on");

        UUID other = imports.begin(
                List.of(OfficeRoll.members(OfficeRoll.row(OfficeRoll.number("VX")))), RollImporter.OFFICER.actor());
        open("import/" + other + "?show=ABSENT&find=" + ann);
        assertThat(pageText()).contains("not in the file", ann);
        open("import/" + other + "?show=ABSENT&find=nobody-is-called-so");
        assertThat(pageText()).contains("No row of this part fits");
    }

    @Test
    void anImportIsGivenUp() {
        UUID run = imports.begin(
                List.of(OfficeRoll.members(OfficeRoll.row(OfficeRoll.number("VY")))), RollImporter.OFFICER.actor());
        open("import/" + run);
        _click(button("Discard"));
        confirm(_get(ConfirmDialog.class));
        assertThat(pageText()).contains("This import was discarded");
        assertThat(_find(Button.class)).extracting(Button::getText).noneMatch(text -> text.startsWith("Apply"));
    }

    @Test
    void nobodyEntersPagesThatAreNotTheirs() {
        asMember();
        for (String address :
                new String[] {"corrections", "duplicates", "members/" + id, "workplace", "entries/term/new"}) {
            assertThatThrownBy(() -> open(address)).isInstanceOf(MockAccessDeniedException.class);
        }
        asOfficer();
        for (String address : new String[] {"my-details", "who-looked"}) {
            assertThatThrownBy(() -> open(address)).isInstanceOf(MockAccessDeniedException.class);
        }
    }

    @Test
    void everyTextOfThesePagesExistsInWelsh() {
        UI.getCurrent().setLocale(Locale.of("cy", "GB"));
        asMember();
        corrections.ask(CorrectionField.OTHER, "Geiriau");
        for (String address : new String[] {"my-details", "who-looked", ""}) {
            open(address);
            assertThat(pageText()).doesNotContain("membership.");
        }
        asOfficer();
        for (String address : new String[] {
            "members/" + id,
            "members?workplace=" + stage,
            "workplace?code=" + stage + "&show=all",
            "entries/engagement/new?member=" + ann,
            "entries/term/new",
            "corrections",
            "corrections?show=answered",
            "duplicates",
            ""
        }) {
            open(address);
            assertThat(pageText()).as(address).doesNotContain("membership.");
            assertThat(_get(H1.class).getText()).isNotBlank();
        }
    }

    private void asOfficer() {
        signInAs(RollImporter.OFFICER, "MEMBERSHIP_OFFICER");
    }

    private void asMember() {
        signInAs(new SignedIn(UUID.randomUUID(), id, "Ann", Set.of(Role.MEMBER), Languages.ENGLISH), "MEMBER");
    }

    private static <V> void fromClient(Select<V> field, V value) {
        field.setValue(value);
        ComponentUtil.fireEvent(
                field, new AbstractField.ComponentValueChangeEvent<Select<V>, V>(field, field, value, true));
    }

    private static void followLink(String text) {
        RouterLink link = _find(RouterLink.class, spec -> spec.withText(text)).getFirst();
        open(link.getHref());
    }

    private static void confirm(ConfirmDialog dialog) {
        ConfirmDialogKt._fireConfirm(dialog);
    }

    private static String words(ConfirmDialog dialog) {
        return String.valueOf(dialog.getElement().getProperty("message"));
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length < 2 ? "" : parts[1]));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }
}
