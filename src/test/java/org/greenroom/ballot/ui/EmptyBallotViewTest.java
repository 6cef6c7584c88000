package org.greenroom.ballot.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.BallotsHeldElsewhere;
import org.greenroom.ballot.MemberBallots;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages say where there is nothing yet, and the paper by itself. */
class EmptyBallotViewTest extends BallotViewsTest {

    @Autowired
    BallotWords words;

    @Autowired
    Attention attention;

    @Autowired
    Ballots ballots;

    @Test
    void membersReadWhatWillStandInTheEmptyList() {
        signIn(TestBallots.FIRST_OFFICER);
        var none = mock(PublicBallots.class);
        when(none.all()).thenReturn(List.of());
        var seen = new SeenBallots(
                none, mock(MemberBallots.class), context.getBean(org.greenroom.access.CurrentUser.class));

        UI.getCurrent().add(new BallotsView(seen, context.getBeanProvider(BallotsHeldElsewhere.class), words));

        assertThat(UI.getCurrent().getElement().getTextRecursively())
                .contains("No ballots yet", "you will also see it on your home page");
    }

    @Test
    void officersReadWhatWillStandInTheEmptyList() {
        signIn(TestBallots.FIRST_OFFICER);
        var none = mock(Ballots.class);
        when(none.all()).thenReturn(List.of());

        UI.getCurrent().add(new ManageBallotsView(none, attention, words));

        assertThat(UI.getCurrent().getElement().getTextRecursively())
                .contains("No ballots yet", "with what each of them needs next", "New ballot");
    }

    @Test
    @SuppressWarnings("unchecked")
    void thePaperIsShownInBothItsLanguages() {
        signIn(TestBallots.FIRST_OFFICER);
        var id = ballots.create(testBallots.draft("Branch " + UUID.randomUUID(), TestBallots.YES_NO));
        open("manage-ballots/" + id + "/paper");
        assertThat(page()).contains("Would you refuse to be scanned?", "Question 1 of 1", "Leave blank");

        _get(RadioButtonGroup.class).setValue(Languages.WELSH);

        assertThat(page()).contains("A fyddech yn gwrthod cael eich sganio?", "Cwestiwn 1 o 1", "Gadael yn wag");
    }
}
