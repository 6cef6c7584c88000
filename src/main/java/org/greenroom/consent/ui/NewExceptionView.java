package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.PageHeader;
import org.jspecify.annotations.Nullable;

/** States an exception: first the use, then its words and the form. */
@Route("consent/exceptions/new")
@RolesAllowed("MEMBER")
class NewExceptionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Preferences preferences;
    private final LeewayWords words;
    private final Select<Use> use = new Select<>();
    private final Div form = new Div();
    private @Nullable String changing;

    NewExceptionView(Preferences preferences, LeewayWords words) {
        this.preferences = preferences;
        this.words = words;
        addClassName("page");
        var overview = preferences.overview();
        use.setLabel(getTranslation("exceptions.field.use"));
        use.setPlaceholder(getTranslation("exceptions.field.use.choose"));
        use.setItems(Arrays.asList(Use.values()));
        use.setItemLabelGenerator(each -> words.title(overview.of(each)));
        use.setWidthFull();
        use.addValueChangeListener(change -> show(change.getValue()));
        form.addClassName("stack");
        var stack = new Div(use, form);
        stack.addClassNames("stack", "reading-column");
        add(
                new PageHeader(getTranslation("exceptions.new.title"))
                        .kicker(getTranslation("exceptions.title"), "consent/exceptions")
                        .lead(getTranslation("exceptions.new.lead")),
                stack);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        changing = parameters.getSingleParameter("change").orElse(null);
        parameters.getSingleParameter("use").flatMap(ExceptionLinks::use).ifPresent(use::setValue);
    }

    private void show(@Nullable Use chosen) {
        form.removeAll();
        if (chosen == null) {
            return;
        }
        var fields = new ExceptionFields(chosen, preferences, words);
        before(preferences.overview().of(chosen)).ifPresent(fields::startFrom);
        form.add(fields);
    }

    private Optional<NamedException> before(UseStanding standing) {
        return standing.exceptions().stream()
                .filter(exception -> exception.id().toString().equals(changing))
                .findAny();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exceptions.new.title");
    }
}
