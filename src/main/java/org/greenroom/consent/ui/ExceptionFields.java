package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.consent.Condition;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.ExceptionForm;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseStanding;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;
import org.jspecify.annotations.Nullable;

/** The form of an exception to one use, below the words of that use. */
class ExceptionFields extends Div {

    private static final int LONGEST = 200;

    private final Use use;
    private final Preferences preferences;
    private final LeewayWords words;
    private final Div wording = new Div();
    private final PartsPicker parts;
    private final TextField production;
    private final TextField engager;
    private final DatePicker from;
    private final AnswerEditor answer;
    private final Paragraph compared = new Paragraph();
    private final Checkbox confirmed;
    private final RecordMessages messages;
    private UseStanding standing;
    private @Nullable UUID shown;

    ExceptionFields(Use use, Preferences preferences, LeewayWords words) {
        this.use = use;
        this.preferences = preferences;
        this.words = words;
        this.messages = new RecordMessages(words);
        addClassName("stack");
        shown = preferences.show(Set.of(use), words.locale()).get(use);
        var overview = preferences.overview();
        standing = overview.of(use);
        parts = new PartsPicker(standing, true, words);
        production = line("exceptions.field.production");
        engager = line("exceptions.field.engager");
        from = DateFields.day(words.text("exceptions.field.from"));
        from.setValue(overview.today());
        // The production and its engager are named by the exception itself.
        answer = new AnswerEditor(words, Set.of(Condition.ENGAGER, Condition.PRODUCTION), true);
        confirmed = new Checkbox(words.text("exceptions.field.confirmed"));
        compared.addClassName("compared");
        compared.getElement().setAttribute("aria-live", "polite");
        answer.onChange(this::compare);
        parts.onChange(this::compare);
        var save = new Button(words.text("exceptions.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var leave = ConsentLinks.button(words.text("agents.leave"), ExceptionLinks.LIST);
        var acts = new Div(save, leave);
        acts.addClassName("form-buttons");
        var card = new Card().with(production, engager, parts, from, answer, compared, confirmed, messages, acts);
        card.addClassName("form-card");
        card.setAriaLabel(words.text("exceptions.new.title"));
        add(wording, card);
        showWords();
        compare();
    }

    private TextField line(String key) {
        var field = new TextField(words.text(key));
        field.setHelperText(words.text(key + ".help"));
        field.setMaxLength(LONGEST);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }

    /** Starts from an exception that is stated anew. */
    void startFrom(NamedException exception) {
        production.setValue(exception.production());
        engager.setValue(exception.engager());
        from.setValue(exception.from());
        parts.choose(exception.items());
        answer.show(exception.stated().leeway());
    }

    private void showWords() {
        wording.removeAll();
        wording.add(new WordingBox(standing, words));
    }

    private void compare() {
        compared.setText(answer.leeway()
                .filter(leeway -> !parts.items().isEmpty())
                .map(leeway -> words.text(
                        "exceptions.compared."
                                + Comparison.of(leeway, parts.items(), standing)
                                        .name()
                                        .toLowerCase(Locale.ROOT),
                        ExceptionLinks.standing(words, standing, parts.items())))
                .orElse(""));
    }

    private void save() {
        var complete = parts.complete() & named(production) & named(engager) & begins();
        var leeway = answer.complete();
        if (!complete || leeway.isEmpty()) {
            messages.problem(words.text("agents.incomplete"));
            return;
        }
        var saved = messages.attempt(() -> {
            var number = preferences.except(new ExceptionForm(
                    parts.items(),
                    engager.getValue(),
                    production.getValue(),
                    from.getValue(),
                    leeway.get(),
                    shown,
                    standing.revision(),
                    confirmed.getValue()));
            getUI().ifPresent(ui ->
                    ui.navigate(ExceptionLinks.LIST, QueryParameters.of("saved", String.valueOf(number))));
        });
        if (!saved) {
            refused(messages.refused());
        }
    }

    private void refused(@Nullable Reason reason) {
        if (reason == null) {
            return;
        }
        answer.refused(reason);
        if (reason == Reason.STALE || reason == Reason.WORDING_NOT_SHOWN) {
            shown = preferences.show(Set.of(use), words.locale()).get(use);
            standing = preferences.overview().of(use);
            confirmed.setValue(false);
            showWords();
            compare();
        }
    }

    private boolean begins() {
        from.setInvalid(from.isEmpty());
        from.setErrorMessage(words.text("exceptions.field.from.missing"));
        return !from.isEmpty();
    }

    private boolean named(TextField field) {
        field.setInvalid(field.getValue().isBlank());
        field.setErrorMessage(words.text("agents.field.missing"));
        return !field.isInvalid();
    }
}
