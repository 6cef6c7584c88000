package org.greenroom.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.notification.Letter;
import org.greenroom.notification.LetterBatch;
import org.greenroom.notification.LetterBatches;
import org.greenroom.notification.Letters;
import org.greenroom.notification.Purpose;
import org.greenroom.testing.KaribuTest;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LettersViewTest extends KaribuTest {

    @Autowired
    private Letters letters;

    @Autowired
    private LetterBatches batches;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PlatformTransactionManager manager;

    private final SignedIn officer =
            new SignedIn(UUID.randomUUID(), null, "Membership officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);

    private UUID letter = UUID.randomUUID();

    @BeforeEach
    void oneLetterWaits() {
        jdbc.sql("delete from letter").update();
        letter = new TransactionTemplate(manager)
                .execute(status -> letters.add(new Letter(
                        UUID.randomUUID(),
                        Purpose.ACTIVATION,
                        Languages.WELSH,
                        "Croeso",
                        "Annwyl Siân,\n\nABCDE-FGHJK")));
    }

    @Test
    void aPostedLetterLeavesTheTrayAndLosesItsText() {
        signInAs(officer, "MEMBERSHIP_OFFICER");
        UI.getCurrent().navigate("letters-to-post");

        _click(_get(Button.class, spec -> spec.withText("Mark as posted")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(_find(Button.class, spec -> spec.withText("Mark as posted"))).isEmpty();
        assertThat(jdbc.sql("select count(*) from letter where body is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private LetterBatch batch() {
        var about = UUID.randomUUID();
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            for (var language : Languages.ALL) {
                batches.add(
                        new Letter(
                                UUID.randomUUID(),
                                Purpose.BALLOT_INVITATION,
                                language,
                                "Pleidlais",
                                "Annwyl Siân,\n\nMae pleidlais ar agor."),
                        about,
                        "Winter meeting",
                        "Siân Ŵyn · T1");
            }
            batches.complete(Purpose.BALLOT_INVITATION, about);
        });
        return batches.of(Purpose.BALLOT_INVITATION, about).getFirst();
    }

    @Test
    void lettersOfABallotAreOneFileForTheOfficeAndThenPosted() throws Exception {
        jdbc.sql("delete from letter").update();
        jdbc.sql("delete from letter_batch").update();
        var batch = batch();
        signInAs(officer, "MEMBERSHIP_OFFICER");
        UI.getCurrent().navigate("letters-to-post");
        assertThat(pageText())
                .contains("Invitation to a ballot, batch 1: 2 letters", "Winter meeting")
                .doesNotContain("Siân");
        var day = _get(DatePicker.class);
        _click(_get(Button.class, spec -> spec.withText("Mark as handed to the post")));
        assertThat(day.getErrorMessage()).isEqualTo("Choose the day.");
        day.setValue(LocalDate.ofInstant(clock.instant(), Times.ZONE));
        _click(_get(Button.class, spec -> spec.withText("Mark as handed to the post")));
        assertThat(day.getErrorMessage()).isEqualTo("Nobody has downloaded these letters yet.");

        var address = "/letters/batches/" + batch.id() + ".pdf";
        var returning =
                new SignedIn(UUID.randomUUID(), null, "Returning officer", Set.of(Role.RETURNING_OFFICER), Locale.UK);
        mvc.perform(get(address).with(authentication(ActingAs.authentication(returning))))
                .andExpect(status().isForbidden());
        var pdf = mvc.perform(get(address).with(authentication(ActingAs.authentication(officer))))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).as("a sheet each").isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("Siân Ŵyn · T1", "Mae pleidlais ar agor.");
        }

        signInAs(officer, "MEMBERSHIP_OFFICER");
        _click(_get(Button.class, spec -> spec.withText("Mark as handed to the post")));
        assertThat(pageText()).contains("The texts are erased.");
        mvc.perform(get(address).with(authentication(ActingAs.authentication(officer))))
                .andExpect(status().isNotFound());
    }

    @Test
    void aMemberSeesNoLetters() {
        signInAs("somebody", "MEMBER");
        assertThatThrownBy(() -> UI.getCurrent().navigate("letters-to-post"))
                .isInstanceOf(MockAccessDeniedException.class);
    }

    @Test
    void whoRunsBallotsReadsNoLetterAndPrintingLeavesATrace() throws Exception {
        var returning =
                new SignedIn(UUID.randomUUID(), null, "Returning officer", Set.of(Role.RETURNING_OFFICER), Locale.UK);
        mvc.perform(get("/letters/" + letter).with(authentication(ActingAs.authentication(returning))))
                .andExpect(status().isForbidden());
        assertThat(printed()).isZero();

        mvc.perform(get("/letters/" + letter).with(authentication(ActingAs.authentication(officer))))
                .andExpect(status().isOk());
        assertThat(printed()).isOne();
    }

    private long printed() {
        return jdbc.sql("select count(*) from audit_entry where action = 'letter.printed' and subject = :letter")
                .param("letter", letter.toString())
                .query(Long.class)
                .single();
    }

    @Test
    void theLetterIsAPlainPageInItsOwnLanguageAndKeptByNobody() throws Exception {
        mvc.perform(get("/letters/" + letter).with(authentication(ActingAs.authentication(officer))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ABCDE-FGHJK")))
                .andExpect(content().string(containsString("<article class=\"prose\" lang=\"cy\">")))
                .andExpect(header().string("Cache-Control", "no-store"));
    }
}
