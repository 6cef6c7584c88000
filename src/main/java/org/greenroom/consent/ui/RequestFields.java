package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.greenroom.consent.Overview;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.requests.RequestForm;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.requests.Requests;
import org.greenroom.shell.Card;
import org.greenroom.texts.Languages;

/** What a member says for a letter. */
class RequestFields extends Card {

    private final LeewayWords words;
    private final ComboBox<String> engager;
    private final TextField production;
    private final UsesPicker uses;
    private final TextField memberName;
    private final TextField replyTo;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final RecordMessages messages;
    private final Consumer<RequestForm> done;
    private RequestKind kind = RequestKind.WITHDRAWAL;

    /**
     * @param known earlier letters, whose engagers are suggested
     * @param back where one leaves to
     * @param done what happens with the form; it may refuse
     */
    RequestFields(Overview overview, List<Request> known, LeewayWords words, String back, Consumer<RequestForm> done) {
        this.words = words;
        this.done = done;
        this.messages = new RecordMessages(words);
        addClassNames("form-card", "reading-column");
        setAriaLabel(words.text("requests.form"));
        engager = new ComboBox<>(words.text("requests.field.engager"));
        engager.setHelperText(words.text("requests.field.engager.help"));
        engager.setAllowCustomValue(true);
        engager.setItems(engagers(overview, known));
        engager.addCustomValueSetListener(typed -> engager.setValue(typed.getDetail()));
        engager.setWidthFull();
        production = line("requests.field.production");
        uses = new UsesPicker(
                words.text("requests.field.uses"), words.text("requests.field.uses.help"), overview, words);
        memberName = line("requests.field.name");
        replyTo = line("requests.field.reply-to");
        language.setLabel(words.text("requests.field.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(each -> words.text("requests.field.language." + each.getLanguage()));
        var save = new Button(words.text("requests.see"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var acts = new Div(save, ConsentLinks.button(words.text("agents.leave"), back));
        acts.addClassName("form-buttons");
        add(engager, production, uses, memberName, replyTo, language, messages, acts);
    }

    private static List<String> engagers(Overview overview, List<Request> known) {
        var excepted = overview.uses().values().stream()
                .flatMap(standing -> standing.exceptions().stream())
                .map(exception -> exception.engager());
        var written = known.stream().map(request -> request.form().engager());
        return Stream.concat(excepted, written).distinct().sorted().toList();
    }

    private TextField line(String key) {
        var field = new TextField(words.text(key));
        field.setHelperText(words.text(key + ".help"));
        field.setMaxLength(Requests.LONGEST_LINE);
        field.setWidthFull();
        return field;
    }

    /** Starts from what was said before. */
    void show(RequestForm form) {
        kind = form.kind();
        if (!form.engager().isEmpty()) {
            engager.setValue(form.engager());
        }
        production.setValue(form.production());
        uses.choose(form.uses());
        memberName.setValue(form.memberName());
        replyTo.setValue(form.replyTo());
        language.setValue(form.locale());
    }

    private void save() {
        var to = engager.getValue() == null ? "" : engager.getValue();
        var complete = named(engager, to)
                & named(production, production.getValue())
                & named(memberName, memberName.getValue())
                & named(replyTo, replyTo.getValue());
        var chosen = kind == RequestKind.ACCESS || uses.complete();
        if (!complete || !chosen) {
            messages.problem(words.text("agents.incomplete"));
            return;
        }
        messages.attempt(() -> done.accept(RequestForm.of(
                kind,
                language.getValue(),
                memberName.getValue(),
                replyTo.getValue(),
                to,
                production.getValue(),
                uses.chosen())));
    }

    private boolean named(HasValidationProperties field, String value) {
        field.setInvalid(value.isBlank());
        field.setErrorMessage(words.text("agents.field.missing"));
        return !field.isInvalid();
    }
}
