package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseStanding;
import org.greenroom.consent.wording.WordingText;
import org.greenroom.shell.Card;

/** One use as a member meets it in the walk: what is asked, what a yes would mean, where one stands, three answers. */
class UseCard extends Card {

    private final Use use;
    private final OpenUses open;
    private final LeewayWords words;
    private final Runnable changed;
    private final Div text = new Div();
    private final Div tag = new Div();
    private final Div current = new Div();
    private final UseAnswers answers;
    private final SaidLine said;
    private int version;

    /** @param changed what the page does after an act */
    UseCard(Use use, OpenUses open, LeewayWords words, Runnable changed) {
        this.use = use;
        this.open = open;
        this.words = words;
        this.changed = changed;
        addClassName("use-card");
        setId(ConsentLinks.slug(use));
        getElement().setAttribute("tabindex", "-1");
        text.addClassName("use-text");
        current.addClassName("use-current");
        answers = new UseAnswers(use, open, words, this::answer);
        said = new SaidLine(words);
        add(text, current, answers, said);
        refresh();
    }

    private void refresh() {
        var standing = open.of(use);
        if (version != standing.wording().version()) {
            version = standing.wording().version();
            showWording(standing);
        }
        tag.removeAll();
        tag.add(words.tag(standing));
        current.removeAll();
        current.add(new StandingLines(standing, words));
        if (Standings.canBeWithdrawn(standing)) {
            current.add(withdraw());
        }
        answers.refresh();
    }

    private void showWording(UseStanding standing) {
        var wording = words.wording(standing);
        setAriaLabel(wording.title());
        var head = new Div(new H2(wording.title()), tag);
        head.addClassName("use-head");
        var yes = new Paragraph(strong("wordings.part.yes"), new Span(" " + wording.yes()));
        text.removeAll();
        text.add(head, new Paragraph(wording.meaning()), yes, more(wording));
    }

    private NativeDetails more(WordingText wording) {
        var content = new Div(
                new Paragraph(strong("wordings.part.example"), new Span(" " + wording.example())),
                new Paragraph(strong("wordings.part.out-of-scope"), new Span(" " + wording.outOfScope())));
        var more = new NativeDetails(words.text("consent.walk.more"), content);
        more.addClassName("use-more");
        return more;
    }

    private Span strong(String key) {
        var label = new Span(words.text("consent.walk.label", words.text(key)));
        label.addClassName("label");
        return label;
    }

    private Button withdraw() {
        var button = new Button(words.text("consent.withdraw"), click -> {
            said.withdrawn(open.withdraw(use), words.text("consent.withdraw.done"), use);
            refresh();
            changed.run();
            said.focus();
        });
        button.setAriaLabel(words.text("consent.withdraw.of", words.title(open.of(use))));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void answer(Set<Item> items, Answer answer) {
        var leeway = answer == Answer.REFUSE ? Leeway.refuse() : Leeway.ask(null);
        if (Standings.standsAt(open.of(use), items, leeway)) {
            said.say(words.text("consent.walk.stands", words.leeway(leeway)));
        } else {
            said.say(open.answer(use, items, leeway, true), words.text("consent.walk.saved", words.leeway(leeway)));
        }
        refresh();
        changed.run();
    }
}
