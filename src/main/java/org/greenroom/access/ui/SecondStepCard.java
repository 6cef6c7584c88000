package org.greenroom.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Collectors;
import org.greenroom.access.CurrentUser;
import org.greenroom.shell.Card;
import org.greenroom.shell.HomeCard;

/** Says at home that a role waits for its second step, with the one button that leads there. */
@org.springframework.stereotype.Component
class SecondStepCard implements HomeCard {

    private final CurrentUser currentUser;

    SecondStepCard(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Component> cards() {
        var waiting = currentUser.waiting();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var ui = UI.getCurrent();
        var roles = waiting.stream()
                .map(role -> ui.getTranslation("signin.role." + role.name()))
                .collect(Collectors.joining(", "));
        var confirm = new Anchor("/confirm", ui.getTranslation("signin.second.act"));
        confirm.addClassNames("button-link", "primary");
        return List.of(new Card(ui.getTranslation("signin.second.title"))
                .secondary(ui.getTranslation("signin.second.lead", roles))
                .with(confirm));
    }
}
