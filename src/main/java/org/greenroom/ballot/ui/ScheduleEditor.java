package org.greenroom.ballot.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;

/** When voting opens and closes, in UK time. */
class ScheduleEditor extends DraftEditor {

    /** The fields as they stand, in UK time. Public, since the binder makes it by reflection. */
    public record Form(
            boolean atOnce,
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes) {

        static Form of(BallotDraft draft) {
            return new Form(draft.opensAt() == null, local(draft.opensAt()), local(draft.closesAt()));
        }

        private static @Nullable LocalDateTime local(@Nullable Instant instant) {
            return instant == null ? null : LocalDateTime.ofInstant(instant, Times.ZONE);
        }
    }

    private final Binder<Form> binder = new Binder<>(Form.class);
    private final Paragraph inWords = new Paragraph();
    private final BallotWords words;

    ScheduleEditor(BallotDraft draft, BallotWords words) {
        this.words = words;
        var opening = new RadioButtonGroup<Boolean>(getTranslation("ballots.field.opening"));
        opening.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        opening.setItems(true, false);
        opening.setItemLabelGenerator(
                atOnce -> getTranslation(atOnce ? "ballots.field.opening.at-once" : "ballots.field.opening.at"));
        var opens = picker("opens", "ballots.field.opensAt", "opensAt");
        var closes = picker("closes", "ballots.field.closesAt", "closesAt");
        opening.addValueChangeListener(change -> opens.setVisible(!change.getValue()));
        binder.forField(opening).bind("atOnce");
        binder.readRecord(Form.of(draft));
        opens.setVisible(!opening.getValue());
        binder.addValueChangeListener(change -> say());
        inWords.addClassName("secondary");
        inWords.getElement().setAttribute("aria-live", "polite");
        var card = new Card().with(opening, opens, closes, inWords);
        card.addClassName("form-card");
        card.setAriaLabel(getTranslation("ballots.stage.schedule"));
        add(card);
        say();
    }

    private DateTimePicker picker(String property, String labelKey, String path) {
        var picker = DateFields.dayAndTime(getTranslation(labelKey));
        binder.forField(picker)
                .withValidator(
                        time -> time == null
                                || !picker.isVisible()
                                || Times.ZONE.getRules().getValidOffsets(time).size() == 1,
                        getTranslation("ballots.field.clock-change"))
                .bind(property);
        problems.put(path, picker);
        return picker;
    }

    private void say() {
        inWords.setText(form().filter(form -> form.closes() != null)
                .map(form -> getTranslation("ballots.schedule.in-words", words.full(instant(form.closes()))))
                .orElse(""));
    }

    private Optional<Form> form() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Times.ZONE).toInstant();
    }

    @Override
    Optional<BallotDraft> applyTo(BallotDraft draft) {
        return form().map(form -> draft.withTimes(
                form.atOnce() || form.opens() == null ? null : instant(form.opens()),
                form.closes() == null ? null : instant(form.closes())));
    }
}
