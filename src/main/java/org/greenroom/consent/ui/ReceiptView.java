package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.greenroom.consent.Receipt;
import org.greenroom.consent.Receipts;
import org.greenroom.consent.receipt.ReceiptWords;
import org.greenroom.consent.receipt.Told;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Languages;

/** A receipt as a ticket: what was done above the perforation, what one keeps on the stub. */
@Route("consent/receipt/:number")
@RolesAllowed("MEMBER")
class ReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Receipts receipts;
    private final ReceiptWords words;
    private final GreenroomSettings portal;
    private String title = "";

    ReceiptView(Receipts receipts, ReceiptWords words, GreenroomSettings portal) {
        this.receipts = receipts;
        this.words = words;
        this.portal = portal;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var asked = event.getRouteParameters().get("number").orElse("");
        var number = asked.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(asked) : 0;
        receipts.find(number).ifPresentOrElse(this::show, this::showMissing);
    }

    private void showMissing() {
        title = getTranslation("records.receipt.missing");
        add(new PageHeader(title)
                .lead(getTranslation("records.receipt.missing.text"))
                .actions(ConsentLinks.button(getTranslation("records.receipt.history"), RecordLinks.HISTORY)));
    }

    private void show(Receipt receipt) {
        var told = words.tell(receipt, getLocale());
        title = getTranslation("records.receipt.title", told.number());
        var ticket = new Article(body(told), stub(told));
        ticket.addClassName("record-ticket");
        ticket.getElement().setAttribute("aria-label", title);
        var files = new Card(getTranslation("records.receipt.checkHeading"))
                .secondary(getTranslation("records.receipt.check", portal.baseUrl()))
                .secondary(getTranslation("records.receipt.reveals"))
                .with(RecordParts.links(List.of(
                        RecordLinks.file(
                                getTranslation("records.receipt.json"), RecordLinks.receiptFile(told.number(), "json")),
                        RecordLinks.file(
                                getTranslation("records.receipt.jws"),
                                RecordLinks.receiptFile(told.number(), "jws")))));
        add(new PageHeader(told.what()).kicker(title), RecordParts.stack(ticket, acts(told), shown(told), files));
    }

    private Component acts(Told told) {
        var pdf = RecordLinks.file(
                getTranslation("records.receipt.pdf"),
                RecordLinks.receiptFile(told.number(), "pdf") + "?lang="
                        + Languages.nearest(getLocale()).getLanguage());
        pdf.addClassName("primary");
        return RecordParts.links(
                List.of(pdf, ConsentLinks.button(getTranslation("records.receipt.history"), RecordLinks.HISTORY)));
    }

    private Div body(Told told) {
        var body = new Div(new Notice(Notice.Kind.INFO, getTranslation("records.notALicence")));
        body.addClassName("record-ticket-body");
        var facts = new DescriptionList();
        facts.addClassName("record-facts");
        RecordParts.fact(facts, getTranslation("records.receipt.who"), new Span(told.who()));
        RecordParts.fact(facts, getTranslation("records.receipt.when"), new Span(told.when()));
        told.facts().forEach(fact -> RecordParts.fact(facts, fact.label(), new Span(fact.text())));
        body.add(facts);
        if (!told.parts().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("record-answers");
            told.parts().forEach(part -> list.add(line(part)));
            body.add(list);
        }
        return body;
    }

    private Component line(Told.Part part) {
        var conditions = RecordParts.points(part.conditions());
        conditions.setVisible(!part.conditions().isEmpty());
        return RecordParts.answer(
                part.about(),
                new AnswerTag(part.leeway(), part.answer()),
                conditions,
                RecordParts.secondary(getTranslation("records.receipt.wasBefore", part.before())),
                ConsentLinks.text(
                        getTranslation("records.wording.version", part.version()),
                        RecordLinks.wording(part.use(), part.version())));
    }

    private Div stub(Told told) {
        var facts = new DescriptionList();
        facts.addClassName("record-facts");
        RecordParts.fact(facts, getTranslation("records.stub.record"), RecordParts.code(told.record()));
        RecordParts.fact(facts, getTranslation("records.stub.number"), RecordParts.code(String.valueOf(told.number())));
        RecordParts.fact(facts, getTranslation("records.stub.hash"), RecordParts.code(told.hash()));
        var stub = new Div(
                new H2(getTranslation("records.stub.heading")),
                facts,
                new Paragraph(getTranslation("records.stub.text")));
        stub.addClassName("record-ticket-stub");
        return stub;
    }

    private Card shown(Told told) {
        var card = new Card(getTranslation("records.receipt.shown"));
        if (told.shown().isEmpty()) {
            card.setVisible(!told.parts().isEmpty());
            return card.secondary(getTranslation("records.receipt.notShown"));
        }
        told.shown()
                .forEach(shown -> card.add(new ShownWords(
                        shown.text(), Locale.of(shown.language()), shown.use(), shown.version(), shown.groupedHash())));
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
