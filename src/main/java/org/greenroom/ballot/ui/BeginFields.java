package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotKind;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.BallotTemplate;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.UnknownBallot;
import org.greenroom.membership.MemberFilter;
import org.jspecify.annotations.Nullable;

/** What a new ballot begins with: a template or an earlier ballot, its kind and its title. */
class BeginFields extends Div {

    /** @param template null for a copy */
    record Start(@Nullable BallotTemplate template) {
        String key() {
            return "ballots.template." + (template == null ? "copy" : template.code());
        }
    }

    private static final int LONGEST_TITLE = 200;
    private static final int FEWEST_SEVERAL = 2;
    private static final int MOST_SEVERAL = 49;
    private static final int USUAL_SEVERAL = 3;

    private final Ballots ballots;
    private final RadioButtonGroup<Start> start = new RadioButtonGroup<>();
    private final ComboBox<BallotSummary> earlier = new ComboBox<>();
    private final IntegerField most = new IntegerField();
    private final RadioButtonGroup<BallotKind> kind = new RadioButtonGroup<>();
    private final TextField title = new TextField();
    private final Messages messages = new Messages();

    /** @param copied the identifier of the ballot to copy, as an address says it; null for none */
    BeginFields(Ballots ballots, BallotWords words, @Nullable String copied) {
        this.ballots = ballots;
        addClassName("stack");
        var all = ballots.all();
        var starts = new ArrayList<>(
                Arrays.stream(BallotTemplate.values()).map(Start::new).toList());
        if (!all.isEmpty()) {
            starts.add(new Start(null));
        }
        start.setLabel(getTranslation("ballots.new.start"));
        start.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        start.setItems(starts);
        start.setItemLabelGenerator(item -> getTranslation(item.key()));
        start.addValueChangeListener(change -> chosen(change.getValue()));

        earlier.setLabel(getTranslation("ballots.new.earlier"));
        earlier.setHelperText(getTranslation("ballots.new.earlier.help"));
        earlier.setItems(all);
        earlier.setItemLabelGenerator(item -> label(item, words));
        earlier.setWidthFull();
        earlier.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                title.setValue(
                        ballots.details(change.getValue().id()).draft().title().en());
            }
        });
        most.setLabel(getTranslation("ballots.new.most"));
        most.setStepButtonsVisible(true);
        most.setMin(FEWEST_SEVERAL);
        most.setMax(MOST_SEVERAL);
        most.setValue(USUAL_SEVERAL);
        kind.setLabel(getTranslation("ballots.field.kind"));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setItems(List.of(BallotKind.values()));
        kind.setRenderer(new ComponentRenderer<>(this::described));
        title.setLabel(getTranslation("ballots.field.title"));
        title.setHelperText(getTranslation("ballots.field.title.help"));
        title.setWidthFull();
        var begin = new Button(getTranslation("ballots.new.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(start, earlier, most, kind, title, messages, begin);
        start.setValue(starts.getFirst());
        all.stream()
                .filter(item -> item.id().toString().equals(copied))
                .findFirst()
                .ifPresent(found -> {
                    start.setValue(new Start(null));
                    earlier.setValue(found);
                });
    }

    private String label(BallotSummary item, BallotWords words) {
        var name = item.title().en().isEmpty() ? getTranslation("ballots.untitled") : words.in(item.title());
        var closesAt = item.closesAt();
        return name + " · " + words.state(item.state()) + (closesAt == null ? "" : " · " + words.day(closesAt));
    }

    private void chosen(Start chosen) {
        var template = chosen.template();
        earlier.setVisible(template == null);
        most.setVisible(template == BallotTemplate.UP_TO);
        kind.setVisible(template != null);
        if (template != null && template != BallotTemplate.EMPTY) {
            kind.setValue(template.usualKind());
        }
    }

    private Div described(BallotKind item) {
        var what = new Paragraph(getTranslation("ballots.new.kind." + item.code()));
        what.addClassName("secondary");
        var described = new Div(new Paragraph(getTranslation("ballot.kind." + item.code())), what);
        described.addClassName("described-choice");
        return described;
    }

    private void begin() {
        if (!isFilledIn()) {
            messages.problem(getTranslation("ballots.edit.invalid"));
            return;
        }
        try {
            if (messages.attempt(this::create, "ballots.edit.saved")) {
                return;
            }
        } catch (UnknownBallot e) {
            messages.problem(getTranslation("ballots.new.earlier.gone"));
        }
    }

    private boolean isFilledIn() {
        var template = start.getValue().template();
        earlier.setInvalid(template == null && earlier.isEmpty());
        earlier.setErrorMessage(getTranslation("ballots.new.earlier.missing"));
        var number = most.getValue();
        most.setInvalid(template == BallotTemplate.UP_TO
                && (number == null || number < FEWEST_SEVERAL || number > MOST_SEVERAL));
        most.setErrorMessage(getTranslation("ballots.new.most.wrong"));
        kind.setInvalid(template != null && kind.isEmpty());
        kind.setErrorMessage(getTranslation("ballots.field.kind.missing"));
        var tooLong = title.getValue().strip().length() > LONGEST_TITLE;
        title.setInvalid(title.getValue().isBlank() || tooLong);
        title.setErrorMessage(
                tooLong
                        ? getTranslation("ballot.problem.too-long", LONGEST_TITLE)
                        : getTranslation("ballot.problem.text-missing"));
        return !earlier.isInvalid() && !most.isInvalid() && !kind.isInvalid() && !title.isInvalid();
    }

    private void create() {
        var template = start.getValue().template();
        UUID id = template == null ? ballots.copy(earlier.getValue().id(), title.getValue()) : create(template);
        getUI().ifPresent(ui -> ui.navigate(EditBallotView.class, Links.of(id, EditStage.DETAILS)));
    }

    private UUID create(BallotTemplate template) {
        var number = template == BallotTemplate.UP_TO ? most.getValue() : USUAL_SEVERAL;
        return ballots.create(new BallotDraft(
                kind.getValue(),
                new Bilingual(title.getValue(), ""),
                Bilingual.EMPTY,
                template.questions(number),
                MemberFilter.everyone(),
                null,
                null,
                null));
    }
}
