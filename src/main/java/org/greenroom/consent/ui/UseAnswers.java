package org.greenroom.consent.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Item;
import org.greenroom.consent.Use;

/** The answers of a use: one for all of it, and by face, body, voice and movement or by language where that matters. */
class UseAnswers extends Div {

    private static final List<String> FIRST_LANGUAGES = List.of("cy", "en");

    private final Use use;
    private final OpenUses open;
    private final LeewayWords words;
    private final BiConsumer<Set<Item>, Answer> answering;
    private final AnswerButtons whole;
    private final Paragraph about = new Paragraph();
    private final SortedMap<Item, PartRow> parts = new TreeMap<>();
    private final Div rows = new Div();
    private final NativeButton toggle = new NativeButton();
    private boolean separately;

    UseAnswers(Use use, OpenUses open, LeewayWords words, BiConsumer<Set<Item>, Answer> answering) {
        this.use = use;
        this.open = open;
        this.words = words;
        this.answering = answering;
        addClassName("use-answers");
        rows.addClassName("part-rows");
        about.addClassName("secondary");
        separately = use.byLanguage() || !open.of(use).uniform();
        whole = new AnswerButtons(
                words.title(open.of(use)),
                ConsentLinks.allow(use),
                answer -> answering.accept(Set.copyOf(Item.of(use)), answer),
                words);
        add(about, whole, rows);
        if (use.byLanguage()) {
            add(moreLanguages());
        } else if (!use.modalities().isEmpty()) {
            toggle.addClassName("link-button");
            toggle.addClickListener(click -> {
                separately = !separately;
                refresh();
            });
            add(toggle);
        }
        refresh();
    }

    /** Shows the record as it was last read. */
    void refresh() {
        var standing = open.of(use);
        var items = new TreeSet<>(standing.readings().keySet());
        if (use.byLanguage()) {
            items.remove(new Item(use, null, null));
        }
        if (separately && (use.byLanguage() || !use.modalities().isEmpty())) {
            items.stream().filter(item -> !parts.containsKey(item)).forEach(this::addPart);
        }
        parts.values().forEach(PartRow::refresh);
        rows.setVisible(separately && !parts.isEmpty());
        whole.setVisible(use.byLanguage() || !separately);
        whole.show(standing(Item.of(use)), open.suggestsAsking(use, Item.of(use)));
        toggle.setText(words.text(separately ? "consent.walk.together" : "consent.walk.separately"));
        about.setVisible(whole.isVisible() && !(use.modalities().isEmpty() && !use.byLanguage()));
        about.setText(
                use.byLanguage()
                        ? words.text(parts.isEmpty() ? "consent.walk.languages.all" : "consent.walk.languages.others")
                        : words.text("consent.walk.same-for", words.modalities(use)));
    }

    private Answer standing(List<Item> items) {
        return Arrays.stream(Answer.values())
                .filter(answer -> items.stream()
                        .map(item -> open.of(use).readings().get(item))
                        .allMatch(reading -> reading != null
                                && reading.reason() == org.greenroom.consent.Reading.Reason.STATED
                                && reading.answer() == answer))
                .findAny()
                .orElse(null);
    }

    private void addPart(Item item) {
        var row = new PartRow(item);
        parts.put(item, row);
        rows.removeAll();
        parts.values().forEach(rows::add);
    }

    private ComboBox<String> moreLanguages() {
        var more = new ComboBox<String>(words.text("consent.walk.languages.add"));
        more.setHelperText(words.text("consent.walk.languages.add.help"));
        more.setItemLabelGenerator(words::language);
        more.setItems(languages());
        more.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var item = new Item(use, null, change.getValue());
                if (!parts.containsKey(item)) {
                    addPart(item);
                    refresh();
                }
                more.clear();
                parts.get(item).getElement().callJsFunction("focus");
            }
        });
        return more;
    }

    private List<String> languages() {
        var byName = Comparator.comparing(words::language, Collator.getInstance(words.locale()));
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> !words.language(tag).equalsIgnoreCase(tag))
                .sorted(Comparator.<String, Boolean>comparing(tag -> !FIRST_LANGUAGES.contains(tag))
                        .thenComparing(byName))
                .toList();
    }

    /** One part with its own answer. */
    private final class PartRow extends Div {

        private final Item item;
        private final AnswerButtons buttons;
        private final Div head = new Div();

        PartRow(Item item) {
            this.item = item;
            addClassName("part-row");
            getElement().setAttribute("tabindex", "-1");
            head.addClassName("use-head");
            var part = item.language() == null ? item.modality().name().toLowerCase(Locale.ROOT) : item.language();
            buttons = new AnswerButtons(
                    words.text("consent.condition.said", words.title(open.of(use)), words.part(item)),
                    ConsentLinks.allow(use) + "?part=" + part,
                    answer -> answering.accept(Set.of(item), answer),
                    words);
            add(head, buttons);
        }

        void refresh() {
            var reading = Standings.reading(open.of(use), item);
            head.removeAll();
            head.add(new com.vaadin.flow.component.html.H3(words.part(item)));
            var own = open.of(use).readings().containsKey(item);
            head.add(
                    own
                            ? words.tag(reading)
                            : new com.vaadin.flow.component.html.Span(words.text("consent.walk.languages.as-others")));
            buttons.show(own ? standing(List.of(item)) : null, open.suggestsAsking(use, List.of(item)));
        }
    }
}
