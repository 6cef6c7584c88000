package org.greenroom.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.Test;

class HomeViewTest extends KaribuTest {

    @Test
    void homeHasOneHeadingAndSaysWhatWillBeThere() {
        signInAs("somebody", "MEMBER");

        UI.getCurrent().navigate("");

        _assertOne(H1.class);
        assertThat(pageText()).contains("Nothing needs you right now");
    }
}
