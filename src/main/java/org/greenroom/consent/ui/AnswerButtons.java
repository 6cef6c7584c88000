package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.greenroom.consent.Answer;
import org.jspecify.annotations.Nullable;

/** The three answers. Refusing and “ask me” are saved by the tap; allowing leads to its form. */
class AnswerButtons extends Div {

    private final NativeButton refuse;
    private final NativeButton ask;
    private final Anchor allow;
    private final Span suggested;
    private final LeewayWords words;

    /**
     * @param about what is answered, for those who hear the page
     * @param allowRoute address of the form
     * @param chosen what a tap does
     */
    AnswerButtons(String about, String allowRoute, Consumer<Answer> chosen, LeewayWords words) {
        this.words = words;
        addClassName("answer-buttons");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", about);
        suggested = new Span(words.text("consent.walk.suggested"));
        suggested.addClassName("suggested");
        refuse = button("consent.walk.refuse", Answer.REFUSE, chosen);
        ask = button("consent.walk.ask", Answer.ASK, chosen);
        ask.add(suggested);
        allow = new Anchor(allowRoute, words.text("consent.walk.allow"));
        allow.addClassName("answer-button");
        add(refuse, ask, allow);
    }

    /** @param current the answer that stands for all of it, or null */
    void show(@Nullable Answer current, boolean askSuggested) {
        refuse.getElement().setAttribute("aria-pressed", String.valueOf(current == Answer.REFUSE));
        ask.getElement().setAttribute("aria-pressed", String.valueOf(current == Answer.ASK));
        allow.setText(words.text(current == Answer.ALLOW ? "consent.walk.allow.change" : "consent.walk.allow"));
        if (current == Answer.ALLOW) {
            allow.getElement().setAttribute("aria-current", "true");
        } else {
            allow.getElement().removeAttribute("aria-current");
        }
        suggested.setVisible(askSuggested);
        // What the tap itself marked, before the portal had answered.
        getElement().executeJs("this.querySelectorAll('.sending').forEach(each => each.classList.remove('sending'))");
    }

    private NativeButton button(String key, Answer answer, Consumer<Answer> chosen) {
        var button = new NativeButton("", click -> chosen.accept(answer));
        button.add(new Span(words.text(key)));
        button.addClassName("answer-button");
        button.getElement().executeJs("this.addEventListener('click', () => this.classList.add('sending'))");
        return button;
    }
}
