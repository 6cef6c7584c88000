package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.greenroom.ballot.Electorates;
import org.greenroom.membership.Explanation;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.Reason;
import org.greenroom.membership.ReasonTexts;
import org.greenroom.shell.Card;

/** Looks one member up and says why the rule takes the member in, or does not. */
class MemberLookup extends Card {

    private final Electorates electorates;
    private final ReasonTexts reasons;
    private final TextField number = new TextField(getTranslation("ballots.lookup.number"));
    private final Div answer = new Div();
    private MemberFilter rule = MemberFilter.everyone();
    private boolean asked;

    MemberLookup(Electorates electorates, ReasonTexts reasons) {
        this.electorates = electorates;
        this.reasons = reasons;
        setAriaLabel(getTranslation("ballots.lookup.title"));
        add(new H2(getTranslation("ballots.lookup.title")));
        var look = new Button(getTranslation("ballots.lookup.look"), click -> look());
        number.addKeyDownListener(Key.ENTER, pressed -> look());
        answer.getElement().setAttribute("aria-live", "polite");
        add(number, look, answer);
    }

    /** Under which rule; an answer that is shown is given anew. */
    void under(MemberFilter newRule) {
        rule = newRule;
        if (asked) {
            look();
        }
    }

    /** The number that stands in the field. */
    String number() {
        return number.getValue();
    }

    /** Whether one stands there; says so if not. */
    boolean isGiven() {
        if (number.isEmpty()) {
            refuse(getTranslation("ballots.lookup.missing"));
        }
        return !number.isEmpty();
    }

    /** Says at the field what is wrong with the number. */
    void refuse(String text) {
        number.setInvalid(true);
        number.setErrorMessage(text);
    }

    private void look() {
        answer.removeAll();
        asked = !number.getValue().isBlank();
        number.setInvalid(!asked);
        number.setErrorMessage(getTranslation("ballots.lookup.missing"));
        if (asked) {
            show(electorates.explain(number.getValue(), rule));
        }
    }

    private void show(Explanation explanation) {
        var member = explanation.member();
        if (member != null) {
            var key = explanation.in() ? "ballots.lookup.in" : "ballots.lookup.out";
            var verdict = new Paragraph(getTranslation(key, member.displayName()));
            verdict.addClassName("verdict");
            answer.add(verdict);
        }
        var list = new UnorderedList();
        list.addClassName("reasons");
        explanation.reasons().forEach(reason -> list.add(item(reason, reasons, getLocale())));
        answer.add(list);
    }

    /** One reason with its mark. */
    static ListItem item(Reason reason, ReasonTexts reasons, Locale locale) {
        var item = new ListItem();
        var mark = new Span(item.getTranslation(reason.met() ? "ballots.lookup.met" : "ballots.lookup.unmet"));
        mark.addClassName(reason.met() ? "mark-met" : "mark-unmet");
        item.add(mark, new Span(reasons.text(reason, locale)));
        return item;
    }
}
