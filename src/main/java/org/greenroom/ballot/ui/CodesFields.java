package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.CodeAuthority;
import org.greenroom.ballot.DraftProblem;
import org.greenroom.ballot.KeyRefused;
import org.greenroom.ballot.Safeguards;
import org.greenroom.ballot.Safeguards.Candidate;
import org.greenroom.shell.Notice;
import org.jspecify.annotations.Nullable;

/** Who is to make the voting codes: the portal, or somebody by name; and what each of the two means. */
class CodesFields extends Div {

    private final Safeguards safeguards;
    private final RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>(getTranslation("safeguards.codes.kind"));
    private final ComboBox<Candidate> person = new ComboBox<>(getTranslation("safeguards.codes.person"));
    private final TextField other = new TextField(getTranslation("safeguards.codes.other"));
    private final Set<Candidate> choices = new LinkedHashSet<>();

    CodesFields(Safeguards safeguards, @Nullable CodeAuthority chosen) {
        this.safeguards = safeguards;
        if (chosen != null) {
            choices.add(new Candidate(chosen.accountId(), chosen.name()));
        }
        choices.addAll(safeguards.officers());
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setId("codes-kind");
        kind.setItems(false, true);
        kind.setItemLabelGenerator(
                byPerson -> getTranslation(byPerson ? "safeguards.codes.kind.person" : "safeguards.codes.kind.portal"));
        kind.setValue(chosen != null);
        person.setItems(choices);
        person.setItemLabelGenerator(Candidate::name);
        person.setHelperText(getTranslation("safeguards.codes.person.help"));
        person.setWidthFull();
        if (chosen != null) {
            person.setValue(new Candidate(chosen.accountId(), chosen.name()));
        }
        other.setId("codes-other");
        other.setHelperText(getTranslation("safeguards.other.help"));
        other.setWidthFull();
        var portal = new Notice(Notice.Kind.INFO, getTranslation("safeguards.codes.portal.means"));
        var somebody = new Div(
                new Notice(Notice.Kind.INFO, getTranslation("safeguards.codes.person.means"))
                        .with(new Paragraph(getTranslation("safeguards.codes.person.again"))),
                person,
                other,
                new Button(getTranslation("safeguards.codes.other.choose"), click -> chooseOther()));
        somebody.addClassName("stack");
        kind.addValueChangeListener(change -> show(portal, somebody));
        show(portal, somebody);
        addClassName("stack");
        add(kind, portal, somebody);
    }

    private void show(Notice portal, Div somebody) {
        portal.setVisible(!kind.getValue());
        somebody.setVisible(kind.getValue());
    }

    private void chooseOther() {
        other.setInvalid(false);
        try {
            var found = safeguards.find(other.getValue());
            choices.add(found);
            person.setItems(choices);
            person.setValue(found);
            other.clear();
        } catch (KeyRefused e) {
            other.setInvalid(true);
            other.setErrorMessage(
                    getTranslation("safeguards.refused." + e.reason().code(), safeguards.most()));
            other.focus();
        }
    }

    /** Whoever was chosen; null for the portal. */
    @Nullable
    UUID chosen() {
        return kind.getValue() && person.getValue() != null ? person.getValue().accountId() : null;
    }

    /** Whether somebody is named where somebody is to be; otherwise it is said at the field. */
    boolean isFilled() {
        var filled = !kind.getValue() || person.getValue() != null;
        person.setInvalid(!filled);
        person.setErrorMessage(filled ? "" : getTranslation("safeguards.codes.person.missing"));
        if (!filled) {
            person.focus();
        }
        return filled;
    }

    /** Says at the field why the choice was not taken. */
    void refuse(String why) {
        person.setInvalid(true);
        person.setErrorMessage(why);
        person.focus();
    }

    /** Says at the field what speaks against the choice. @return whether nothing does */
    boolean show(List<DraftProblem> problems) {
        person.setInvalid(!problems.isEmpty());
        person.setErrorMessage(problems.stream()
                .map(problem ->
                        getTranslation(problem.textKey(), problem.parameters().toArray()))
                .collect(Collectors.joining(" ")));
        if (!problems.isEmpty()) {
            person.focus();
        }
        return problems.isEmpty();
    }
}
