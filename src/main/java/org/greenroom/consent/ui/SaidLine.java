package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.greenroom.consent.Use;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.ui.OpenUses.Outcome;
import org.jspecify.annotations.Nullable;

/** Where a page or card says what came of an act. It is there from the beginning, so that it is read out. */
class SaidLine extends Div {

    private final LeewayWords words;

    SaidLine(LeewayWords words) {
        this.words = words;
        addClassName("said-line");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
    }

    /** Says how an act ended. @param done the words for success */
    void say(Outcome outcome, String done) {
        var refused = outcome.refused();
        if (refused != null) {
            problem(words.refused(refused));
            return;
        }
        say(done);
        var receipt = outcome.receipt();
        if (receipt != null) {
            add(
                    new Span(" "),
                    ConsentLinks.text(words.text("consent.said.receipt", receipt), ConsentLinks.receipt(receipt)));
        }
    }

    /** Says that something was withdrawn, and offers to tell the engager. @param use what, or null for everything */
    void withdrawn(Outcome outcome, String done, @Nullable Use use) {
        say(outcome, done);
        if (outcome.refused() == null) {
            var letter = use == null ? RequestLinks.of(RequestKind.WITHDRAWAL) : RequestLinks.tell(use);
            add(new Span(" "), ConsentLinks.text(words.text("requests.tell"), letter));
        }
    }

    void say(String text) {
        show(text, "said-done");
    }

    void problem(String text) {
        show(text, "said-problem");
    }

    /** Takes the focus, where the button that was pressed is gone. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    private void show(String text, String kind) {
        removeAll();
        removeClassNames("said-done", "said-problem");
        addClassName(kind);
        add(new Span(text));
    }
}
