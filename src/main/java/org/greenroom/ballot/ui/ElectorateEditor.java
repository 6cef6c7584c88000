package org.greenroom.ballot.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Collection;
import java.util.Optional;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.Electorates;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberStatus;
import org.greenroom.membership.ReasonTexts;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;

/** Who may vote: the rule, the number it takes in at once, the members, and why one of them is in or out. */
class ElectorateEditor extends DraftEditor {

    private final Binder<MemberFilter> binder = new Binder<>(MemberFilter.class);
    private final Electorates electorates;
    private final BallotWords words;
    private final Span number = new Span();
    private final Span counted = new Span();
    private final MemberLookup lookup;
    private final MembersIn members;
    private final DoubtfulIn doubtful;

    ElectorateEditor(
            BallotDraft draft,
            ElectorateChoices choices,
            Electorates electorates,
            boolean mayOpenMembers,
            ReasonTexts reasons,
            BallotWords words) {
        this.electorates = electorates;
        this.words = words;
        lookup = new MemberLookup(electorates, reasons);
        members = new MembersIn(electorates);
        doubtful = new DoubtfulIn(electorates, mayOpenMembers, words);
        number.addClassName("figure");
        counted.addClassName("secondary");
        var line = new Paragraph(number, counted);
        line.addClassName("figure-line");
        line.getElement().setAttribute("aria-live", "polite");
        var count = new Card(getTranslation("ballots.electorate.count")).with(line);
        count.secondary(getTranslation("ballots.electorate.today"));
        var side = new Div(count, lookup);
        side.addClassName("stack");
        var columns = new Div(rule(choices), side);
        columns.addClassNames("two-columns", "ballot-columns");
        add(columns, members, doubtful);
        binder.readRecord(draft.electorate());
        binder.addValueChangeListener(change -> refresh());
        refresh();
    }

    private Card rule(ElectorateChoices choices) {
        var card = new Card(getTranslation("ballots.electorate.rule"))
                .secondary(getTranslation("ballots.electorate.rule.help"));
        var statuses = new CheckboxGroup<MemberStatus>(getTranslation("ballots.field.statuses"));
        statuses.setItems(MemberStatus.values());
        statuses.setItemLabelGenerator(status -> getTranslation("membership.status." + status.code()));
        binder.forField(statuses).bind("statuses");
        card.add(statuses);
        card.add(several("agreements", choices.agreements()));

        var from = DateFields.day(getTranslation("ballots.field.workedFrom"));
        var until = DateFields.day(getTranslation("ballots.field.workedUntil"));
        until.setHelperText(getTranslation("ballots.field.workedUntil.help"));
        binder.forField(from).bind("workedFrom");
        binder.forField(until)
                .withValidator(
                        day -> day == null || from.getValue() == null || !day.isBefore(from.getValue()),
                        getTranslation("ballots.field.workedUntil.before"))
                .bind("workedUntil");
        var period = new Div(from, until);
        period.addClassName("number-pair");

        var workplaces = choices.workplaceField(getTranslation("ballots.field.workplaceCodes"));
        workplaces.setHelperText(getTranslation("ballots.field.workplaceCodes.help"));
        binder.forField(workplaces).withConverter(choices.toCodes()).bind("workplaceCodes");
        var joined = DateFields.day(getTranslation("ballots.field.joinedBefore"));
        joined.setHelperText(getTranslation("ballots.field.joinedBefore.help"));
        binder.forField(joined).bind("joinedBefore");
        card.add(period, workplaces, several("branches", choices.branches()), joined);
        return card;
    }

    private MultiSelectComboBox<String> several(String property, Collection<String> items) {
        var field = new MultiSelectComboBox<String>(getTranslation("ballots.field." + property));
        field.setItems(items);
        field.setHelperText(getTranslation("ballots.field." + property + ".help"));
        binder.forField(field).bind(property);
        return field;
    }

    private void refresh() {
        filter().ifPresentOrElse(
                        rule -> {
                            var count = electorates.count(rule);
                            number.setText(words.number(count));
                            counted.setText(getTranslation("ballots.proposal.entitled", count));
                            lookup.under(rule);
                            members.under(rule);
                            doubtful.under(rule);
                        },
                        () -> {
                            number.setText("–");
                            counted.setText(getTranslation("ballots.electorate.no-rule"));
                        });
    }

    private Optional<MemberFilter> filter() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    @Override
    Optional<BallotDraft> applyTo(BallotDraft draft) {
        return filter().map(draft::withElectorate);
    }
}
