package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.greenroom.consent.requests.Request;

/** A letter as it will be read. */
class LetterPaper extends Article {

    LetterPaper(Request request) {
        addClassNames("ticket", "letter-paper", "reading-column");
        getElement().setAttribute("lang", request.form().language());
        add(new H2(request.letter().subject()));
        for (var block : request.letter().blocks()) {
            if (block.list()) {
                var list = new UnorderedList();
                block.lines().forEach(line -> list.add(new ListItem(line)));
                add(list);
            } else {
                add(new Paragraph(String.join(" ", block.lines())));
            }
        }
    }
}
