package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.consent.TestRecords.answer;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.testing.KaribuTest;
import org.greenroom.testing.Statements;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordViewsTest extends KaribuTest {

    @Autowired
    private Preferences preferences;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(Times.ZONE);
    private SignedIn member;

    @BeforeEach
    void signIn() {
        member = TestRecords.member(jdbc, accounts);
        signInAs(member, "MEMBER");
    }

    @Test
    void anEmptyHistorySaysWhatWillBeThereAndWhatToDo() {
        open("consent/history");

        assertThat(pageText()).contains("Nothing has happened yet", "Answer the first use");
    }

    @Test
    void theHistoryTellsTheNewestFirstWithWhoWhenWhatAndItsReceipt() {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        withdraw(Use.VOICE_CLONE);
        open("consent/history");

        var text = pageText();
        var title = wordings.current(Use.VOICE_CLONE).english().title();
        assertThat(text)
                .containsSubsequence("You took back “" + title + "”", "You answered “" + title + "”", "Wording shown");
        assertThat(text).contains(member.displayName() + " (you)", "UK time", "Refuse");
        assertThat(text.split(java.util.regex.Pattern.quote(title), -1))
                .as("the name of the use, once for each of three entries")
                .hasSize(4);
        assertThat(addresses())
                .contains("consent/receipt/2", "consent/receipt/3", "consent/wording/voice-clone/1")
                .doesNotContain("consent/receipt/1");
    }

    @Test
    void aLongHistoryIsPagedUnderAddressesThatStayAndWithBoundedStatements() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.refuse());
        for (int i = 0; i < 58; i++) {
            answer(preferences, member, Use.SCAN_FACE, Leeway.refuse());
        }
        open("consent/history");
        var sent = Statements.sentBy(() -> open("consent/history?from=35"));

        assertThat(sent).isLessThanOrEqualTo(10);
        assertThat(pageText()).contains("No. 35", "No. 11", "35 to 11 of 60").doesNotContain("No. 36", "No. 10");
        assertThat(addresses()).contains("consent/history?from=60", "consent/history?from=10");
        open("consent/history?from=nonsense");
        assertThat(pageText()).contains("60 to 36 of 60");
    }

    @Test
    void aReceiptIsATicketWhoseStubCarriesWhatOneKeeps() {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        open("consent/receipt/2");

        var record = jdbc.sql("select id from consent_subject where member_id = :id")
                .param("id", member.memberId())
                .query(String.class)
                .single();
        assertThat(pageText())
                .contains("It is not a licence", "Engager: Tall Ship Pictures", "Before: Unstated")
                .contains("What to keep", record)
                .contains(wordings.current(Use.VOICE_CLONE).english().meaning());
        assertThat(addresses())
                .contains(
                        "/downloads/consent/receipts/2.pdf?lang=en",
                        "/downloads/consent/receipts/2.json",
                        "/downloads/consent/receipts/2.jws");
    }

    @Test
    void aReceiptThatIsNotThereSaysSo() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.refuse());
        for (var number : List.of("1", "99", "0", "nonsense", "99999999999")) {
            open("consent/receipt/" + number);
            assertThat(pageText()).as(number).contains("There is no such receipt");
            _assertNone(
                    Anchor.class, spec -> spec.withPredicate(a -> a.getHref().contains("/downloads/")));
        }
    }

    @Test
    void theExactWordsAreThereByVersionAndHash() {
        answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());
        open("consent/wording/voice-clone/1");

        var wording = wordings.version(Use.VOICE_CLONE, 1).orElseThrow();
        assertThat(pageText().replace(" ", "")).contains(wording.hash());
        assertThat(pageText())
                .contains(wording.english().meaning(), wording.welsh().meaning());
        for (var address : List.of("consent/wording/voice-clone/99", "consent/wording/none/1", "consent/shown/2")) {
            assertThatThrownBy(() -> open(address)).as(address).isInstanceOf(NotFoundError.class);
        }
        open("consent/shown/1");
        assertThat(pageText().replace(" ", "")).contains(wording.hash());
    }

    @Test
    void aDaySaysWhatAppliedOnItAndWhy() {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        open("consent/on");

        assertThat(pageText()).contains("Allowed", "Engager: Tall Ship Pictures", "Said on", "There were none");
        open("consent/on/" + today.minusDays(1));
        assertThat(pageText())
                .contains("Nothing had been said. Read as a refusal.")
                .doesNotContain("Tall Ship");
    }

    @Test
    void aDayAheadIsRefusedInWords() {
        open("consent/on/" + today.plusDays(1));
        assertThat(pageText()).contains("That day is still ahead").doesNotContain("Unstated");
        open("consent/on/2026-02-30");
        assertThat(pageText()).contains("That is no day of the calendar");

        open("consent/on");
        _get(DatePicker.class).setValue(null);
        _click(button("Show this day"));
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
    }

    @Test
    void aChosenDayStandsInTheAddress() {
        open("consent/on");
        _get(DatePicker.class).setValue(today.minusDays(3));
        _click(button("Show this day"));

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("consent/on/" + today.minusDays(3));
    }

    @Test
    void erasingAsksForATickAndThenLeavesNothing() {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        open("consent/record");
        assertThat(addresses()).contains("/downloads/consent/record.json", "consent/record/erase");
        open("consent/record/erase");
        assertThat(pageText()).contains("cannot be undone", "Keep a copy first");

        _click(button("Erase my record for good"));
        assertThat(_get(Checkbox.class).isInvalid()).isTrue();
        assertThat(records()).isEqualTo(1);

        _get(Checkbox.class).setValue(true);
        _click(button("Erase my record for good"));
        assertThat(pageText()).contains("Your record is erased", "You have no record yet");
        assertThat(records()).isZero();
        open("consent/record/erase");
        assertThat(pageText()).contains("nothing to erase");
        _assertNone(Button.class, spec -> spec.withPredicate(b -> b.getText().startsWith("Erase")));
    }

    @Test
    void theAddressAloneClaimsNoErasure() {
        answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());
        open("consent/record?erased");

        assertThat(pageText()).doesNotContain("is erased");
    }

    @Test
    void everythingIsThereInWelshToo() {
        UI.getCurrent().setLocale(org.greenroom.texts.Languages.WELSH);
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        open("consent/history");
        assertThat(pageText()).contains("Beth ddigwyddodd", "Gwnaethoch ateb");
        open("consent/receipt/2");
        assertThat(pageText()).contains("Nid trwydded mohono", "Beth i’w gadw");
        assertThat(addresses()).contains("/downloads/consent/receipts/2.pdf?lang=cy");
        open("consent/on");
        assertThat(pageText()).contains("Doedd dim wedi’i ddweud");
    }

    @Test
    void whoeverIsNoMemberHasNoneOfThesePages() {
        signInAs(TestRecords.officer(Role.AUDITOR, Role.MEMBERSHIP_OFFICER), "AUDITOR", "MEMBERSHIP_OFFICER");
        for (var address : List.of(
                "consent/history",
                "consent/on",
                "consent/receipt/2",
                "consent/record",
                "consent/record/erase",
                "consent/wording/voice-clone/1",
                "consent/shown/1")) {
            assertThatThrownBy(() -> open(address)).as(address).isInstanceOf(MockAccessDeniedException.class);
        }
    }

    @Test
    void theAuditorChecksAllRecordsAndMembersDoNot() {
        assertThatThrownBy(() -> open("consent/records")).isInstanceOf(MockAccessDeniedException.class);
        answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());
        signInAs(TestRecords.officer(Role.AUDITOR), "AUDITOR");
        open("consent/records");
        _click(button("Check now"));

        assertThat(pageText()).contains("Everything is whole", "Records walked", "Signed roots");
    }

    private void withdraw(Use use) {
        TestRecords.as(member, () -> preferences.withdraw(use));
        signInAs(member, "MEMBER");
    }

    private void open(String address) {
        // Working as somebody leaves nobody signed in.
        var question = address.indexOf('?');
        if (question < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(
                            address.substring(0, question),
                            com.vaadin.flow.router.QueryParameters.fromString(address.substring(question + 1)));
        }
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withPredicate(b -> b.getText().equals(text)));
    }

    private static List<String> addresses() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private int records() {
        return jdbc.sql("select count(*) from consent_subject where member_id = :id")
                .param("id", member.memberId())
                .query(Integer.class)
                .single();
    }
}
