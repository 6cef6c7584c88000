package org.greenroom.elsewhere.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class HeldBallotViewTest extends KaribuTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private SignedIn now = TestBallots.FIRST_OFFICER;

    /** As somebody without an account; afterwards the same person goes on. */
    private ResultActions visit(String address) throws Exception {
        var answer = mvc.perform(get(address));
        signIn(now);
        return answer;
    }

    private void signIn(SignedIn person) {
        now = person;
        signInAs(person, person.roles().stream().map(Role::name).toArray(String[]::new));
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void write(String label, String text) {
        _get(TextArea.class, spec -> spec.withLabel(label)).setValue(text);
    }

    private static void line(String label, String text) {
        _get(TextField.class, spec -> spec.withLabel(label)).setValue(text);
    }

    private static void number(String label, int number) {
        _get(IntegerField.class, spec -> spec.withLabel(label)).setValue(number);
    }

    @Test
    void anAnnouncementGoesFromDraftToTheScrutineersResult() throws Exception {
        var title = "Statutory ballot " + UUID.randomUUID();
        signIn(TestBallots.FIRST_OFFICER);
        open("manage-elsewhere/new");
        write("Title", title);
        click("Save");
        assertThat(pageText()).contains("Draft");
        click("Propose to announce");
        assertThat(pageText()).contains("fields need your attention");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Who holds it")).isInvalid())
                .isTrue();
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        write("What it is about", "About scanning.");
        line("Who holds it", "=Independent Scrutiny Ltd");
        line("Independent scrutineer", "A. Scrutineer");
        write("Who may vote", "Those engaged.");
        write("How members get their voting paper, and whom to ask if it does not come", "By post.");
        _get(DatePicker.class, spec -> spec.withLabel("Papers go out on")).setValue(today);
        _get(DatePicker.class, spec -> spec.withLabel("Voting ends on")).setValue(today.plusDays(7));
        click("Propose to announce");
        assertThat(pageText()).contains("Another officer has to approve it.", "By post.");
        var address = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        var id = address.substring(address.indexOf('/') + 1);
        visit("/results/elsewhere/" + id).andExpect(status().isNotFound());

        signIn(TestBallots.SECOND_OFFICER);
        open("");
        assertThat(pageText()).contains(title, "Announcing waits for a second officer.");
        open(address);
        click("Approve");
        assertThat(pageText()).contains("Approved. It has taken effect.");
        visit("/results/elsewhere/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You cannot vote in these ballots in this portal.")))
                .andExpect(content().string(containsString("By post.")))
                .andExpect(content().string(not(containsString("elsewhere."))));
        visit("/results").andExpect(content().string(containsString("/results/elsewhere/" + id)));
        click("Remind all members");
        assertThat(pageText()).contains("Members are reminded on their home page from now on.");

        signIn(new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Member", Set.of(Role.MEMBER), Locale.UK));
        open("");
        assertThat(pageText()).contains(title, "You get your paper from them; you cannot vote here.");
        open("ballots");
        assertThat(pageText()).contains("Ballots held by independent scrutineers", title);

        signIn(TestBallots.FIRST_OFFICER);
        open(address);
        number("Number entitled to vote", 1000);
        number("Votes cast, spoilt ones included", 612);
        number("Spoilt or invalid votes", 3);
        write("Question, or post to be filled", "Are you prepared …?");
        line("Answer or candidate 1", "Yes");
        number("Votes for answer 1", 400);
        line("Answer or candidate 2", "No");
        number("Votes for answer 2", 209);
        click("Propose to publish the result");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Address of the scrutineer’s statement"))
                        .isInvalid())
                .isTrue();
        line("Address of the scrutineer’s statement", "https://scrutiny.example/result.pdf");
        click("Propose to publish the result");
        visit("/results/elsewhere/" + id).andExpect(content().string(not(containsString("612"))));
        signIn(TestBallots.SECOND_OFFICER);
        open(address);
        assertThat(pageText()).contains("612", "400");
        click("Approve");
        visit("/results/elsewhere/" + id)
                .andExpect(content().string(containsString("61.2 %")))
                .andExpect(content().string(containsString("https://scrutiny.example/result.pdf")));
        visit("/results/elsewhere/" + id + "?lang=cy")
                .andExpect(content().string(containsString("Datganiad y craffwr")))
                .andExpect(content().string(not(containsString("elsewhere."))));
        open("manage-elsewhere");
        assertThat(pageText()).contains(title, "Result published");
    }

    @Test
    void aReservedKindLeadsToAnnouncingItInstead() {
        signIn(TestBallots.FIRST_OFFICER);
        open("manage-ballots/new");
        @SuppressWarnings("unchecked")
        var matter = (com.vaadin.flow.component.radiobutton.RadioButtonGroup<Enum<?>>)
                _get(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class);
        matter.setValue(
                (Enum<?>) matter.getListDataView().getItems().findFirst().orElseThrow());
        assertThat(_find(com.vaadin.flow.component.html.Anchor.class).stream().map(link -> link.getHref()))
                .contains("manage-elsewhere/new");
    }
}
