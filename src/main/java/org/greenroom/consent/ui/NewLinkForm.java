package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;
import org.greenroom.consent.links.LinkOrder;
import org.greenroom.consent.links.LinkRefused.Reason;
import org.greenroom.consent.links.LinkSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;
import org.greenroom.shell.Notice;

/** The fields of a new link. What is wrong is said by the service, all at once, and shown at the fields. */
class NewLinkForm extends Div {

    private static final int USUAL_VIEWS = 3;

    private final Div problems = new Div();
    private final List<CheckboxGroup<Use>> uses = new ArrayList<>();
    private final TextField audience;
    private final TextField purpose;
    private final DatePicker until;
    private final IntegerField views;
    private final Checkbox agree;

    NewLinkForm(LinkWords words, LinkSettings settings, String union, Runnable give) {
        addClassName("new-link");
        audience = text("audience");
        purpose = text("purpose");
        until = DateFields.day(getTranslation("statements.new.until"));
        until.setHelperText(getTranslation("statements.new.until.help", settings.longestDays()));
        until.setManualValidation(true);
        views = new IntegerField(getTranslation("statements.new.views"));
        views.setHelperText(getTranslation("statements.new.views.help", settings.mostViews()));
        views.setStepButtonsVisible(true);
        views.setMin(1);
        views.setMax(settings.mostViews());
        views.setManualValidation(true);
        views.setValue(USUAL_VIEWS);
        agree = new Checkbox(getTranslation("statements.new.agree", union));
        agree.setManualValidation(true);
        var submit = new Button(getTranslation("statements.new.submit"), click -> give.run());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                problems,
                what(words),
                new Card(getTranslation("statements.new.about")).with(audience, purpose, until, views),
                new Card(getTranslation("statements.new.agree.title"))
                        .text(getTranslation("statements.new.agree.text"))
                        .with(agree),
                new Div(submit));
    }

    private Card what(LinkWords words) {
        var card =
                new Card(getTranslation("statements.new.uses")).secondary(getTranslation("statements.new.uses.help"));
        var titles = words.titles();
        for (var group : UseGroup.values()) {
            var choices = new CheckboxGroup<Use>(getTranslation("consent.group." + group.slug() + ".title"));
            choices.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            choices.setItems(group.uses());
            choices.setItemLabelGenerator(use -> titles.getOrDefault(use, use.name()));
            choices.setManualValidation(true);
            uses.add(choices);
            card.add(choices);
        }
        return card;
    }

    private TextField text(String name) {
        var field = new TextField(getTranslation("statements.new." + name));
        field.setHelperText(getTranslation("statements.new." + name + ".help"));
        field.setMaxLength(LinkOrder.LONGEST);
        field.setManualValidation(true);
        return field;
    }

    /** What is filled in. */
    LinkOrder order() {
        var chosen = EnumSet.noneOf(Use.class);
        uses.forEach(group -> chosen.addAll(group.getValue()));
        var count = views.getValue();
        return new LinkOrder(
                chosen,
                audience.getValue(),
                purpose.getValue(),
                until.getValue(),
                count == null ? 0 : count,
                agree.getValue() ? agree.getLabel() : null);
    }

    /** Says what is missing: in a summary that leads to the fields, and at each of them. */
    void refuse(Set<Reason> reasons) {
        mark(reasons, uses.getFirst(), Reason.NO_USE);
        mark(reasons, audience, Reason.NO_AUDIENCE, Reason.AUDIENCE_TOO_LONG);
        mark(reasons, purpose, Reason.NO_PURPOSE, Reason.PURPOSE_TOO_LONG);
        mark(reasons, until, Reason.NO_END, Reason.END_PAST, Reason.END_TOO_FAR);
        mark(reasons, views, Reason.VIEWS_OUT_OF_RANGE);
        mark(reasons, agree, Reason.NOT_AGREED);
        var list = new UnorderedList();
        list.addClassName("problem-list");
        reasons.forEach(reason -> list.add(new ListItem(entry(reason))));
        problems.removeAll();
        problems.add(
                new Notice(Notice.Kind.PROBLEM, getTranslation("statements.new.problems", reasons.size())).with(list));
        problems.scrollIntoView();
    }

    private <F extends Component & HasValidationProperties> void mark(Set<Reason> reasons, F field, Reason... its) {
        var found = List.of(its).stream().filter(reasons::contains).findFirst();
        field.setInvalid(found.isPresent());
        field.setErrorMessage(found.map(this::text).orElse(""));
    }

    private Component entry(Reason reason) {
        Component field =
                switch (reason) {
                    case NO_USE, TOO_MANY -> uses.getFirst();
                    case NO_AUDIENCE, AUDIENCE_TOO_LONG -> audience;
                    case NO_PURPOSE, PURPOSE_TOO_LONG -> purpose;
                    case NO_END, END_PAST, END_TOO_FAR -> until;
                    case VIEWS_OUT_OF_RANGE -> views;
                    case NOT_AGREED -> agree;
                };
        var button = new NativeButton(text(reason), click -> field.getElement().callJsFunction("focus"));
        button.addClassName("link-button");
        return button;
    }

    private String text(Reason reason) {
        return getTranslation("statements.new.refused." + reason.name().toLowerCase(Locale.ROOT));
    }
}
