package org.greenroom.consent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.requests.LetterAnswer;
import org.greenroom.consent.requests.Outcome;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.requests.RequestForm;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.requests.Requests;
import org.greenroom.shell.HomeCard;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestViewsTest extends ConsentPagesTest {

    @Autowired
    private Requests requests;

    @Autowired
    private HomeCard requestsHomeCard;

    @Test
    void thePageSaysThatThePortalNeverSends() {
        open("consent/requests");

        assertThat(page()).contains("The portal never sends to an engager", "No letters yet");
    }

    @Test
    void fromAWithdrawalToItsExactLetter() {
        open("consent/requests/new?kind=withdrawal&use=voice-clone");
        press("See the letter");
        assertThat(page()).contains("Fill this in.", "Nothing was saved");
        engager("Tall Ship Pictures");
        type("Production", "Saltmarsh");
        press("See the letter");

        assertThat(page()).contains("To Tall Ship Pictures", "I withdraw, from today", "I have sent it");
        var mail = _find(Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("mailto:"))
                .findAny()
                .orElseThrow();
        assertThat(mail).doesNotContain("+", " ", "\n");
        assertThat(URLDecoder.decode(mail, StandardCharsets.UTF_8)).contains("To Tall Ship Pictures\r\n\r\n");
    }

    @Test
    void onceSentTheDaysAreCountedAndWhatCameBackIsNoted() {
        var id = create();
        open("consent/requests/" + id);
        day("Sent on", today.plusDays(1));
        press("I have sent it");
        assertThat(page()).contains("This day has not come yet.");
        day("Sent on", today);
        press("I have sent it");
        assertThat(page()).contains("Noted. The engager has one month.", "They must answer by", "days left");

        press("Note it");
        assertThat(page()).contains("Choose one.");
        outcome(Outcome.MORE_TIME);
        day("They have until", today.plusMonths(4));
        press("Note it");
        assertThat(page()).contains("up to two further months beyond the first");
        outcome(Outcome.REFUSED);
        press("Note it");
        assertThat(page()).contains("What you can do now", "Information Commissioner", "Refused");
    }

    @Test
    void whatAnotherTabDidIsNotOverwritten() {
        var id = create();
        open("consent/requests/" + id);
        as(member, () -> {
            requests.rewrite(id, 1, form("Harbour Light"));
            return true;
        });
        press("I have sent it");

        assertThat(page()).contains("You changed this letter in another window.", "To Harbour Light");
        assertThat(find(id).sentOn()).isNull();
    }

    @Test
    void aLetterIsRemovedOnlyAfterAskingOnce() {
        var id = create();
        open("consent/requests/" + id);
        press("Remove this letter");
        press("Keep it");
        assertThat(as(member, requests::all)).hasSize(1);
        press("Remove this letter");
        press("Remove for good");
        assertThat(as(member, requests::all)).isEmpty();
        assertThat(page()).contains("No letters yet");
    }

    @Test
    void aSentLetterCannotBeChangedByItsAddress() {
        var id = create();
        as(member, () -> {
            requests.sent(id, 1, today);
            return true;
        });
        open("consent/requests/" + id + "/change");
        assertThat(page()).contains("You have sent this letter; its words stand.");
        assertThat(_find(ComboBox.class)).isEmpty();
    }

    @Test
    void theHomePageNamesWhatIsOverdueAndNothingElse() {
        var id = create();
        assertThat(requestsHomeCard.cards()).isEmpty();
        as(member, () -> {
            requests.sent(id, 1, today);
            return true;
        });
        assertThat(requestsHomeCard.cards()).isEmpty();
        as(member, () -> {
            requests.answered(id, 2, new LetterAnswer(Outcome.NO_ANSWER, today, null, ""));
            return true;
        });
        assertThat(requestsHomeCard.cards()).singleElement().satisfies(card -> assertThat(
                        card.getElement().getTextRecursively())
                .contains("Tall Ship Pictures has not answered your letter in time"));
        signIn(TestRecords.officer(Role.AUDITOR));
        assertThat(requestsHomeCard.cards()).isEmpty();
    }

    @Test
    void anotherMembersLetterIsNoPage() {
        var id = create();
        signIn(TestRecords.member(jdbc, accounts));
        for (var path : List.of("consent/requests/" + id, "consent/requests/" + id + "/change")) {
            assertThatThrownBy(() -> open(path)).hasStackTraceContaining("NotFoundException");
        }
        signIn(TestRecords.officer(Role.MEMBERSHIP_OFFICER));
        assertThatThrownBy(() -> open("consent/requests")).hasMessageContaining("Access is denied");
    }

    @Test
    void welshIsWelsh() {
        var id = create();
        UI.getCurrent().setLocale(Languages.WELSH);
        for (var path : List.of("consent/requests", "consent/requests/new?kind=access", "consent/requests/" + id)) {
            open(path);
            assertThat(page()).doesNotContain("Send it yourself", "Write a letter", "Where they answer");
            noKeyIsShownInPlaceOfAText();
        }
    }

    private UUID create() {
        return as(member, () -> requests.create(form("Tall Ship Pictures")));
    }

    private static RequestForm form(String engager) {
        return RequestForm.of(
                RequestKind.WITHDRAWAL,
                Languages.ENGLISH,
                "Amara Vale",
                "amara@post.example",
                engager,
                "Saltmarsh",
                Set.of(Use.VOICE_CLONE));
    }

    private Request find(UUID id) {
        return as(member, () -> requests.find(id)).orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void engager(String name) {
        _get(ComboBox.class, spec -> spec.withLabel("Engager")).setValue(name);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void outcome(Outcome outcome) {
        _get(RadioButtonGroup.class, spec -> spec.withLabel("What they did")).setValue(outcome);
    }
}
