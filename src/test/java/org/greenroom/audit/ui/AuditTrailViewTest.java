package org.greenroom.audit.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.shell.Notice;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditTrailViewTest extends KaribuTest {

    @Autowired
    private AuditTrail trail;

    @Test
    void theTrailIsShownAndItsChainChecked() {
        trail.record(Actor.system(), "test.shown", "shown", Map.of("k", "v"));
        trail.record(Actor.system(), "test.shown.again", "shown", Map.of());
        signInAs("somebody", "AUDITOR");

        UI.getCurrent().navigate("audit");
        assertThat(_size(_get(Grid.class))).isPositive();

        _click(_get(Button.class, spec -> spec.withText("Check the chain")));
        assertThat(_get(Notice.class).getElement().getTextRecursively()).contains("in order");
    }

    @Test
    void aSearchStandsInTheAddressAndInTheLinkToTheTable() {
        trail.record(Actor.system(), "test.searched", "one & only", Map.of());
        signInAs("somebody", "AUDITOR");

        UI.getCurrent().navigate("audit");
        _get(TextField.class, spec -> spec.withLabel("About")).setValue("one & only");
        _click(_get(Button.class, spec -> spec.withText("Search")));
        assertThat(_size(_get(Grid.class))).isOne();
        assertThat(pageText()).contains("1 entry fits");
        assertThat(_get(Anchor.class, spec -> spec.withText("Take this list away (CSV)"))
                        .getHref())
                .startsWith("downloads/audit.csv?about=one")
                .contains("%26");

        UI.getCurrent()
                .navigate("audit", QueryParameters.simple(Map.of("about", "nothing like this", "from", "nonsense")));
        assertThat(pageText()).contains("No entry fits");
    }

    @Test
    void aMemberSeesNoTrail() {
        signInAs("somebody", "MEMBER");

        assertThatThrownBy(() -> UI.getCurrent().navigate("audit")).isInstanceOf(MockAccessDeniedException.class);
    }
}
