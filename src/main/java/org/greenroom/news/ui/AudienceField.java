package org.greenroom.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.news.Audience;
import org.greenroom.news.AudienceKind;

/** Whom an article is for, and how many members that is today. */
class AudienceField extends Div {

    private static final int PAGE = 50;

    private final EditorChoices choices;
    private final RadioButtonGroup<AudienceKind> kind = new RadioButtonGroup<>();
    private final MultiSelectComboBox<String> branches = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> agreements = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<WorkplaceSummary> workplaces = new MultiSelectComboBox<>();
    private final ComboBox<BallotOutline> ballot = new ComboBox<>();
    private final Map<AudienceKind, Component> named = new EnumMap<>(AudienceKind.class);
    private final Paragraph reach = new Paragraph();

    AudienceField(EditorChoices choices, List<BallotOutline> ballots) {
        this.choices = choices;
        addClassName("editor-audience");
        kind.setLabel(getTranslation("newsroom.audience"));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setItems(AudienceKind.values());
        kind.setItemLabelGenerator(item -> getTranslation(key(item)));
        branches.setItems(choices.branches());
        agreements.setItems(choices.agreements());
        workplaces.setPageSize(PAGE);
        workplaces.setItems(
                query -> choices
                        .workplaces()
                        .find(query.getFilter().orElse(""), query.getPage(), query.getPageSize())
                        .items()
                        .stream());
        workplaces.setItemLabelGenerator(place -> place.name() + " (" + place.code() + ")");
        ballot.setItems(ballots);
        ballot.setItemLabelGenerator(outline -> outline.title().in(getLocale()));
        named.put(AudienceKind.BRANCHES, branches);
        named.put(AudienceKind.AGREEMENTS, agreements);
        named.put(AudienceKind.WORKPLACES, workplaces);
        named.put(AudienceKind.ELECTORATE, ballot);
        reach.getElement().setAttribute("role", "status");
        reach.addClassName("secondary");
        for (var field : List.of(branches, agreements, workplaces)) {
            field.addValueChangeListener(change -> tell());
        }
        ballot.addValueChangeListener(change -> tell());
        kind.addValueChangeListener(change -> tell());
        branches.setLabel(getTranslation("newsroom.audience.branches.which"));
        agreements.setLabel(getTranslation("newsroom.audience.agreements.which"));
        workplaces.setLabel(getTranslation("newsroom.audience.workplaces.which"));
        ballot.setLabel(getTranslation("newsroom.audience.electorate.which"));
        add(kind, branches, agreements, workplaces, ballot, reach);
        kind.setValue(AudienceKind.MEMBERS);
    }

    static String key(AudienceKind kind) {
        return "newsroom.audience." + kind.name().toLowerCase(Locale.ROOT);
    }

    Audience value() {
        return new Audience(kind.getValue(), new TreeSet<>(targets()));
    }

    /** In words, with the number of members. */
    String words() {
        return getTranslation("newsroom.reach." + kind.getValue().name().toLowerCase(Locale.ROOT), number());
    }

    private int number() {
        return choices.recipients(value());
    }

    void show(Audience audience) {
        kind.setValue(audience.kind());
        var targets = audience.targets();
        switch (audience.kind()) {
            case BRANCHES -> branches.setValue(targets);
            case AGREEMENTS -> agreements.setValue(targets);
            case WORKPLACES ->
                workplaces.setValue(
                        Set.copyOf(choices.workplaces().byCodes(targets).values()));
            case ELECTORATE ->
                ballot.getListDataView()
                        .getItems()
                        .filter(outline -> targets.contains(outline.id().toString()))
                        .findFirst()
                        .ifPresent(ballot::setValue);
            case EVERYONE, MEMBERS -> {
                // Nothing is named.
            }
        }
        tell();
    }

    void setReadOnly(boolean readOnly) {
        kind.setReadOnly(readOnly);
        branches.setReadOnly(readOnly);
        agreements.setReadOnly(readOnly);
        workplaces.setReadOnly(readOnly);
        ballot.setReadOnly(readOnly);
        kind.setHelperText(readOnly ? getTranslation("newsroom.audience.fixed") : null);
    }

    void mark(String problem) {
        kind.setErrorMessage(problem);
        kind.setInvalid(!problem.isEmpty());
    }

    void focus() {
        kind.getElement().executeJs("this.querySelector('vaadin-radio-button').focus()");
    }

    private Set<String> targets() {
        return switch (kind.getValue()) {
            case BRANCHES -> branches.getValue();
            case AGREEMENTS -> agreements.getValue();
            case WORKPLACES ->
                workplaces.getValue().stream().map(WorkplaceSummary::code).collect(Collectors.toSet());
            case ELECTORATE ->
                ballot.getOptionalValue()
                        .map(BallotOutline::id)
                        .map(UUID::toString)
                        .map(Set::of)
                        .orElse(Set.of());
            case EVERYONE, MEMBERS -> Set.of();
        };
    }

    private void tell() {
        named.forEach((each, field) -> field.setVisible(each == kind.getValue()));
        mark("");
        reach.setText(value().complete() ? words() : "");
    }
}
