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
        signInAs("somebody", "AUDITOR");

        UI.getCurrent().navigate("audit");
        assertThat(_size(_get(Grid.class))).isPositive();

        _click(_get(Button.class, spec -> spec.withText("Check the chain")));
        assertThat(_get(Notice.class).getElement().getTextRecursively()).contains("in order");
    }

    @Test
    void aMemberSeesNoTrail() {
        signInAs("somebody", "MEMBER");

        assertThatThrownBy(() -> UI.getCurrent().navigate("audit")).isInstanceOf(MockAccessDeniedException.class);
    }
}
