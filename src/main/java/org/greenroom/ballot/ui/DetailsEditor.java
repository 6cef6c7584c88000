package org.greenroom.ballot.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.Optional;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.ParticipationPlan;
import org.greenroom.shell.Card;
import org.jspecify.annotations.Nullable;

/** Kind, title and description in both languages, the threshold, and what is planned for stewards. */
class DetailsEditor extends DraftEditor {

    /** The fields as they stand. Public, since the binder makes it by reflection. */
    public record Form(
            BallotKind kind,
            String titleEn,
            String titleCy,
            String descriptionEn,
            String descriptionCy,
            @Nullable Integer threshold,
            @Nullable Integer target,
            boolean mock) {

        static Form of(BallotDraft draft) {
            return new Form(
                    draft.kind(),
                    draft.title().en(),
                    draft.title().cy(),
                    draft.description().en(),
                    draft.description().cy(),
                    draft.turnoutThreshold(),
                    draft.participation().target(),
                    draft.mock());
        }
    }

    private static final List<Integer> USUAL_TARGETS = List.of(50, 65, 80);

    private final Binder<Form> binder = new Binder<>(Form.class);
    private final NamedListFields namedList;

    DetailsEditor(BallotDraft draft) {
        var kind = new RadioButtonGroup<BallotKind>(getTranslation("ballots.field.kind"));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setItems(BallotKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("ballot.kind." + item.code()));
        kind.setHelperText(getTranslation("ballots.field.kind.help"));
        binder.forField(kind).bind("kind");

        var mock = new Checkbox(getTranslation("ballots.field.mock"));
        mock.setHelperText(getTranslation("ballots.field.mock.help"));
        binder.forField(mock).bind("mock");

        var texts = new Div(
                text("title.en", "titleEn", "ballots.field.title", "en"),
                text("title.cy", "titleCy", "ballots.field.title.cy", "cy"),
                area("description.en", "descriptionEn", "ballots.field.description", "en"),
                area("description.cy", "descriptionCy", "ballots.field.description.cy", "cy"));
        texts.addClassName("language-pairs");

        var threshold = new IntegerField(getTranslation("ballots.field.threshold"));
        threshold.setHelperText(getTranslation("ballots.field.threshold.help"));
        threshold.setClearButtonVisible(true);
        binder.forField(threshold).bind("threshold");
        problems.put("turnoutThreshold", threshold);

        namedList = new NamedListFields(draft.participation().listPurpose(), problems);
        add(new Card().with(kind, mock, texts, threshold, target(), namedList));
        binder.readRecord(Form.of(draft));
    }

    /** The usual aims to choose from, and any other number. */
    private ComboBox<Integer> target() {
        var target = new ComboBox<Integer>(getTranslation("ballots.field.target"));
        target.setItems(USUAL_TARGETS);
        target.setHelperText(getTranslation("ballots.field.target.help"));
        target.setClearButtonVisible(true);
        target.setAllowCustomValue(true);
        target.addCustomValueSetListener(typed -> target.setValue(number(typed.getDetail())));
        binder.forField(target).bind("target");
        problems.put("participation.target", target);
        return target;
    }

    /** What was typed, with or without a per cent sign; what is no number becomes one that no target can be. */
    private static Integer number(String typed) {
        var digits = typed.replace("%", "").strip();
        return digits.matches("\\d{1,3}") ? Integer.valueOf(digits) : Integer.valueOf(0);
    }

    private TextField text(String path, String property, String labelKey, String language) {
        var field = new TextField(getTranslation(labelKey));
        field.getElement().setAttribute("lang", language);
        binder.forField(field).bind(property);
        problems.put(path, field);
        return field;
    }

    private TextArea area(String path, String property, String labelKey, String language) {
        var field = new TextArea(getTranslation(labelKey));
        field.setMinRows(4);
        field.getElement().setAttribute("lang", language);
        binder.forField(field).bind(property);
        problems.put(path, field);
        return field;
    }

    @Override
    Optional<BallotDraft> applyTo(BallotDraft draft) {
        try {
            var form = binder.writeRecord();
            return Optional.of(new BallotDraft(
                    form.kind(),
                    new Bilingual(form.titleEn(), form.titleCy()),
                    new Bilingual(form.descriptionEn(), form.descriptionCy()),
                    draft.questions(),
                    draft.electorate(),
                    draft.opensAt(),
                    draft.closesAt(),
                    form.threshold(),
                    new ParticipationPlan(form.target(), namedList.purpose()),
                    form.mock()));
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }
}
