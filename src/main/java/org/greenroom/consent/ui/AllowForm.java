package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.greenroom.consent.Answer;
import org.greenroom.consent.ConsentRefused.Reason;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Reading;
import org.greenroom.consent.UseStanding;
import org.greenroom.consent.wording.WordingPart;
import org.greenroom.shell.Card;

/** The form of an allowance: for what, until when, on which conditions, and the words confirmed. */
class AllowForm extends Div {

    private final LeewayWords words;
    private final SortedSet<Item> all;
    private final CheckboxGroup<Item> items = new CheckboxGroup<>();
    private final EndDate until;
    private final ConditionFields conditions;
    private final DescriptionList wording = new DescriptionList();
    private final Checkbox confirmed = new Checkbox();
    private final Div problemsShown = new Div();

    /**
     * @param all the parts that can be allowed
     * @param chosen those that are ticked at first
     * @param longest how many years ahead the end may lie
     * @param next what follows when everything is there
     */
    AllowForm(
            UseStanding standing,
            SortedSet<Item> all,
            Set<Item> chosen,
            java.time.LocalDate today,
            int longest,
            LeewayWords words,
            Runnable next) {
        this.words = words;
        this.all = all;
        addClassNames("stack", "allow-form");
        items.setAriaLabel(words.text("consent.allow.items.title"));
        items.setItems(all);
        items.setItemLabelGenerator(words::part);
        items.setValue(new LinkedHashSet<>(chosen));
        items.setVisible(all.size() > 1);
        until = new EndDate(today, longest, words);
        conditions = new ConditionFields(words);
        wording.addClassName("wording-texts");
        confirmed.setLabel(words.text("consent.allow.confirm"));
        fill(standing, chosen);
        showWording(standing);
        var check = new Button(words.text("consent.allow.check"), click -> {
            if (complete()) {
                next.run();
            }
        });
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(problemsShown);
        if (all.size() > 1) {
            add(new Card(words.text("consent.allow.items.title")).with(items));
        }
        add(
                new Card(words.text("consent.allow.until.title")).with(until),
                new Card(words.text("consent.allow.conditions"))
                        .secondary(words.text("consent.allow.conditions.text"))
                        .with(conditions),
                new Card(words.text("consent.allow.words"))
                        .secondary(words.text("consent.allow.words.text"))
                        .with(wording, confirmed),
                buttons(check));
    }

    private static Div buttons(Button check) {
        var buttons = new Div(check);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    /** Starts from the allowance that stands, if all that is chosen has the same. */
    private void fill(UseStanding standing, Set<Item> chosen) {
        var leeways = chosen.stream()
                .map(item -> Standings.reading(standing, item))
                .filter(reading -> reading.reason() == Reading.Reason.STATED && reading.answer() == Answer.ALLOW)
                .map(Reading::leeway)
                .toList();
        if (leeways.size() == chosen.size() && leeways.stream().distinct().count() == 1) {
            conditions.set(leeways.getFirst().conditions());
            var day = leeways.getFirst().until();
            if (day != null) {
                until.set(day);
            }
        }
    }

    /** Shows the words as they are now; they have to be confirmed again when they changed. */
    void showWording(UseStanding standing) {
        wording.removeAll();
        var text = words.wording(standing);
        for (var part : WordingPart.values()) {
            wording.add(
                    new DescriptionList.Term(words.text("wordings.part." + part.code())),
                    new DescriptionList.Description(part.of(text)));
        }
    }

    /** The words were not before the eyes: they have to be confirmed again. */
    void unconfirm() {
        confirmed.setValue(false);
    }

    /** Whether there are several parts to choose from. */
    boolean inParts() {
        return all.size() > 1;
    }

    Set<Item> items() {
        return inParts() ? new TreeSet<>(items.getValue()) : all;
    }

    /** The allowance; to be asked for once everything is there. */
    Leeway leeway() {
        var day = until.get();
        if (day == null) {
            throw new IllegalStateException("The form is not complete");
        }
        return Leeway.allow(conditions.get(), day);
    }

    boolean complete() {
        var problems = new FormProblems();
        problems.check(items, items().isEmpty() ? words.refused(Reason.NOTHING_CHOSEN) : "");
        until.check(problems);
        conditions.check(problems);
        problems.check(confirmed, confirmed.getValue() ? "" : words.refused(Reason.NOT_CONFIRMED));
        problemsShown.removeAll();
        if (!problems.none()) {
            var summary = problems.summary(words.text("consent.allow.problems"));
            summary.getElement().setAttribute("tabindex", "-1");
            problemsShown.add(summary);
            summary.getElement().callJsFunction("focus");
        }
        return problems.none();
    }
}
