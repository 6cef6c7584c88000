package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.consent.RecordHistory;
import org.greenroom.consent.receipt.PastTold;
import org.greenroom.consent.receipt.PastWords;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** How each use read on one day, and why; the day stands in the address. Without one it is today. */
@Route("consent/on/:day?")
@RolesAllowed("MEMBER")
class PastView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RecordHistory history;
    private final PastWords words;
    private final Clock clock;
    private final DatePicker day;

    PastView(RecordHistory history, PastWords words, Clock clock) {
        this.history = history;
        this.words = words;
        this.clock = clock;
        addClassName("page");
        day = DateFields.day(getTranslation("records.on.field"));
        day.setMax(today());
        day.setI18n(day.getI18n()
                .setMaxErrorMessage(getTranslation("records.on.future"))
                .setRequiredErrorMessage(getTranslation("records.on.missing")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var asked = event.getRouteParameters().get("day").orElse("");
        var wanted = asked.isEmpty() ? today() : parse(asked);
        add(
                new PageHeader(getPageTitle())
                        .kicker(getTranslation("agents.kicker"), ConsentLinks.OVERVIEW)
                        .lead(getTranslation("records.on.lead")),
                form());
        if (wanted == null) {
            add(new Notice(Notice.Kind.PROBLEM, getTranslation("records.on.unreadable")));
        } else if (wanted.isAfter(today())) {
            add(new Notice(Notice.Kind.PROBLEM, getTranslation("records.on.future")));
        } else {
            day.setValue(wanted);
            show(words.tell(history.on(wanted), getLocale()));
        }
    }

    private Component form() {
        var show = new Button(getTranslation("records.on.show"), click -> go());
        var form = new Div(day, show);
        form.addClassNames("past-form", "no-print");
        return form;
    }

    private void go() {
        var chosen = day.getValue();
        if (chosen == null && !day.isInvalid()) {
            day.setErrorMessage(getTranslation("records.on.missing"));
            day.setInvalid(true);
        }
        if (chosen == null || chosen.isAfter(today())) {
            day.focus();
            return;
        }
        getUI().ifPresent(ui -> ui.navigate(RecordLinks.past(chosen)));
    }

    private void show(PastTold told) {
        var today = told.day().equals(today());
        add(new H2(getTranslation("records.on.heading", told.date())), acts(told));
        add(
                new Notice(Notice.Kind.INFO, getTranslation("records.notALicence")),
                new Paragraph(getTranslation(today ? "records.on.now" : "records.on.atItsEnd")));
        var cards = new ArrayList<Component>();
        told.groups().forEach(group -> cards.add(new Card(group.title()).with(new PastLines(group.lines()))));
        var exceptions = new Card(getTranslation("records.on.exceptions"));
        cards.add(
                told.exceptions().isEmpty()
                        ? exceptions.secondary(getTranslation("records.on.exceptions.none"))
                        : exceptions.with(new PastLines(told.exceptions())));
        add(RecordParts.stack(cards.toArray(Component[]::new)));
    }

    private Component acts(PastTold told) {
        var print = new Button(
                getTranslation("records.on.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var language = Languages.nearest(getLocale()).getLanguage();
        var acts = RecordParts.links(List.of(
                RecordLinks.file(
                        getTranslation("records.on.pdf"),
                        "/downloads/consent/on/" + told.day() + ".pdf?lang=" + language),
                print));
        acts.addClassName("no-print");
        return acts;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("records.on.title");
    }
}
