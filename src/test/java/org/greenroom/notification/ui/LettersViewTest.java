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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.notification.Letter;
import org.greenroom.notification.Letters;
import org.greenroom.notification.Purpose;
import org.greenroom.testing.KaribuTest;
import org.greenroom.texts.Languages;
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
