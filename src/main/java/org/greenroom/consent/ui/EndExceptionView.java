package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.Preferences;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** Ending an exception that is stricter than the standing answer permits more: the words come first. */
@Route("consent/exceptions/:exception/end")
@RolesAllowed("MEMBER")
class EndExceptionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Preferences preferences;
    private final LeewayWords words;
    private final RecordMessages messages;

    EndExceptionView(Preferences preferences, LeewayWords words) {
        this.preferences = preferences;
        this.words = words;
        this.messages = new RecordMessages(words);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("exception").orElse("");
        show(id);
    }

    private void show(String id) {
        removeAll();
        var header = new PageHeader(getTranslation("exceptions.end.title"))
                .kicker(getTranslation("exceptions.title"), "consent/exceptions");
        add(header, messages);
        find(id).ifPresentOrElse(
                        exception -> show(id, exception),
                        () -> add(new Notice(Notice.Kind.INFO, words.refused(Reason.GONE))
                                .with(ConsentLinks.button(getTranslation("exceptions.back"), ExceptionLinks.LIST))));
    }

    private Optional<NamedException> find(String id) {
        return preferences.overview().uses().values().stream()
                .flatMap(standing -> standing.exceptions().stream())
                .filter(exception -> exception.id().toString().equals(id))
                .findAny();
    }

    private void show(String id, NamedException exception) {
        var shown = preferences.show(Set.of(exception.use()), words.locale()).get(exception.use());
        var standing = preferences.overview().of(exception.use());
        var what = new Card(getTranslation("exceptions.heading", exception.production(), exception.engager()))
                .kicker(words.title(standing))
                .text(getTranslation(
                        "exceptions.end.now", words.leeway(exception.stated().leeway())))
                .text(getTranslation(
                        "exceptions.end.then", ExceptionLinks.standing(words, standing, exception.items())))
                .secondary(getTranslation("exceptions.end.looser"));
        var end = new Button(getTranslation("exceptions.end"), click -> {
            if (messages.attempt(() -> preferences.endException(exception.id(), shown))) {
                getUI().ifPresent(ui -> ui.navigate(ExceptionLinks.LIST));
            } else {
                show(id);
            }
        });
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        end.setDisableOnClick(true);
        var acts = new Div(end, ConsentLinks.button(getTranslation("agents.leave"), ExceptionLinks.LIST));
        acts.addClassName("form-buttons");
        var stack = new Div(what, new WordingBox(standing, words), acts);
        stack.addClassNames("stack", "reading-column");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exceptions.end.title");
    }
}
