package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.KeyHolder;
import org.greenroom.ballot.KeyHolding;
import org.greenroom.ballot.Safeguards;
import org.greenroom.ballot.Safeguards.Candidate;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestKeyHolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Choosing who holds the keys, and what officers and holders see of it afterwards. */
class SafeguardsViewTest extends BallotViewsTest {

    @Autowired
    Ballots ballots;

    @Autowired
    Safeguards safeguards;

    @Autowired
    KeyHolding holding;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void officer() {
        signIn(TestBallots.FIRST_OFFICER);
    }

    private UUID draft() {
        var id = ballots.create(testBallots.draft("Branch " + UUID.randomUUID(), TestBallots.YES_NO));
        open("manage-ballots/" + id + "/edit/safeguards");
        return id;
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Save and continue")));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Boolean> kind() {
        return _get(RadioButtonGroup.class, spec -> spec.withId("keys-kind"));
    }

    @Test
    void thePortalAloneIsNamedInPlainWordsAndIsWhereADraftBegins() {
        var id = draft();
        assertThat(kind().getValue()).isFalse();
        assertThat(page())
                .contains("The portal alone", "an insider who has all of the portal could open single votes")
                .doesNotContain("If one holder loses a key");
        save();
        assertThat(address()).endsWith("/edit/schedule");
        assertThat(safeguards.of(id)).isEmpty();
    }

    @Test
    void holdersAreFoundByAddressAndWhatLosingAKeyMeansIsSaidBefore() {
        var id = draft();
        var holder = keyHolders.holder();
        kind().setValue(true);
        assertThat(page()).contains("If one holder loses a key after the opening, the ballot cannot be counted");
        save();
        assertThat(page()).contains("Choose at least one, or the portal alone.");
        var other = _get(TextField.class);
        other.setValue("nobody@example.org");
        _click(_get(Button.class, spec -> spec.withText("Add")));
        assertThat(other.getErrorMessage()).startsWith("Nobody can sign in under this.");
        other.setValue(jdbc.sql("select login_email from account where id = :id")
                .param("id", holder.person().accountId())
                .query(String.class)
                .single());
        _click(_get(Button.class, spec -> spec.withText("Add")));
        save();
        assertThat(address()).endsWith("/edit/schedule");
        assertThat(safeguards.of(id))
                .extracting(KeyHolder::name)
                .containsExactly(holder.person().displayName());
        open("manage-ballots/" + id + "/paper");
        assertThat(page())
                .contains(
                        "The portal holds no key of this ballot",
                        holder.person().displayName());
    }

    @Test
    @SuppressWarnings("unchecked")
    void moreThanFiveAreRefusedAtTheField() {
        draft();
        kind().setValue(true);
        MultiSelectComboBox<Candidate> people = _get(MultiSelectComboBox.class);
        var six = java.util.stream.Stream.generate(keyHolders::holder)
                .limit(6)
                .map(h -> new Candidate(h.person().accountId(), h.person().displayName()))
                .toList();
        people.setItems(six);
        people.setValue(new java.util.LinkedHashSet<>(six));
        save();
        assertThat(people.getErrorMessage()).isEqualTo("There can be 5 key holders at most.");
    }

    @Test
    void officersSeeWhoIsMissingAndHoldersFindItOnTheirHomePage() {
        var held = keyHolders.approved(5, 2);
        var first = held.holders().getFirst();
        var second = held.holders().get(1);
        keyHolders.make(held.id(), first);
        signIn(TestBallots.FIRST_OFFICER);
        manage(held.id());
        assertThat(page())
                .contains("The ballot waits for the keys of " + second.person().displayName() + ".", "Key made on")
                .doesNotContain("for the keys of " + first.person().displayName());
        signIn(second.person());
        open("");
        var link = _find(Anchor.class).stream()
                .filter(anchor -> anchor.getHref().equals("/keys/" + held.id()))
                .findFirst()
                .orElseThrow();
        assertThat(link.getText()).isEqualTo("Make my key");
    }

    @Test
    void aLostKeyIsSaidToMeanThatTheBallotCannotBeCounted() {
        var held = keyHolders.approved(5, 1);
        keyHolders.makeAll(held);
        held.holders().getFirst().run(() -> holding.lose(held.id()));
        signIn(TestBallots.FIRST_OFFICER);
        manage(held.id());
        assertThat(page()).contains("Without it this ballot cannot be counted.");
    }
}
