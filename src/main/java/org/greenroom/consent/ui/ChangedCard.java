package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Stated;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseStanding;
import org.greenroom.consent.ui.OpenUses.Outcome;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;

/** A use whose words changed: the old ones beside the new ones, the answer that rested on the old, and what to do. */
class ChangedCard extends Card {

    private final Use use;
    private final OpenUses open;
    private final LeewayWords words;
    private final BiConsumer<Outcome, String> ended;

    /** @param ended told how an act ended, and the words for success */
    ChangedCard(Use use, OpenUses open, Wordings wordings, LeewayWords words, BiConsumer<Outcome, String> ended) {
        super(words.title(open.of(use)));
        this.use = use;
        this.open = open;
        this.words = words;
        this.ended = ended;
        var standing = open.of(use);
        kicker(words.title(use.group()));
        wordings.version(use, oldest(standing))
                .ifPresent(old ->
                        add(new WordingDifference(old.in(words.locale()), words.wording(standing), words.locale())
                                .raised()));
        waiting(standing).forEach(this::standing);
        standing.exceptions().stream()
                .filter(exception -> exception.stated().wording() < standing.lastMaterial())
                .filter(exception -> exception.stated().leeway().answer() != org.greenroom.consent.Answer.REFUSE)
                .forEach(this::exception);
        var others =
                new Div(ConsentLinks.button(words.text("consent.changed.other"), ConsentLinks.use(use)), withdraw());
        others.addClassName("form-buttons");
        add(others);
    }

    /** The parts that wait, by the answer they had. */
    private static Map<Leeway, Set<Item>> waiting(UseStanding standing) {
        var found = new LinkedHashMap<Leeway, Set<Item>>();
        standing.readings().values().stream()
                .filter(reading -> reading.reason() == Reading.Reason.REWORDED)
                .forEach(reading -> found.computeIfAbsent(
                                Objects.requireNonNull(reading.stated()).leeway(), leeway -> new TreeSet<>())
                        .add(reading.item()));
        return found;
    }

    private static int oldest(UseStanding standing) {
        return java.util.stream.Stream.concat(
                        standing.readings().values().stream()
                                .filter(reading -> reading.reason() == Reading.Reason.REWORDED)
                                .map(Reading::stated),
                        standing.exceptions().stream().map(NamedException::stated))
                .filter(Objects::nonNull)
                .map(Stated::wording)
                .min(Comparator.naturalOrder())
                .orElse(1);
    }

    private void standing(Leeway leeway, Set<Item> items) {
        var whole = items.containsAll(open.of(use).readings().keySet());
        var said = whole
                ? words.leeway(leeway)
                : words.text(
                        "consent.condition.said",
                        items.stream().map(words::part).collect(Collectors.joining(", ")),
                        words.leeway(leeway));
        answer(words.text("consent.changed.yours", said), leeway, () -> open.answer(use, items, leeway, true));
    }

    private void exception(NamedException exception) {
        var leeway = exception.stated().leeway();
        answer(
                words.text(
                        "consent.standing.exception",
                        exception.production(),
                        exception.engager(),
                        words.leeway(leeway),
                        words.date(exception.from())),
                leeway,
                () -> open.keep(exception));
    }

    private void answer(String text, Leeway leeway, java.util.function.Supplier<Outcome> keep) {
        var part = new Div(new H3(text));
        part.addClassName("changed-answer");
        if (!leeway.conditions().isEmpty()) {
            part.add(words.conditionsList(leeway));
        }
        if (leeway.goesOn(open.overview().today())) {
            var button = new Button(
                    words.text("consent.changed.keep"),
                    click -> ended.accept(keep.get(), words.text("consent.walk.saved", words.leeway(leeway))));
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            part.add(button);
        } else {
            part.add(new Paragraph(words.text("consent.changed.over")));
        }
        add(part);
    }

    private Button withdraw() {
        var button = new Button(
                words.text("consent.withdraw"),
                click -> ended.accept(
                        open.withdraw(use), words.text("consent.withdraw.done.of", words.title(open.of(use)))));
        button.setAriaLabel(words.text("consent.withdraw.of", words.title(open.of(use))));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
