package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.greenroom.consent.receipt.PastTold;

/** How uses, or exceptions, read on a day. */
class PastLines extends UnorderedList {

    PastLines(List<PastTold.Line> lines) {
        addClassName("record-answers");
        for (var line : lines) {
            var more = new ArrayList<Component>();
            if (!line.leeway().isEmpty() && !line.leeway().equals(line.tag())) {
                more.add(new Paragraph(line.leeway()));
            }
            if (!line.conditions().isEmpty()) {
                more.add(RecordParts.points(line.conditions()));
            }
            var why = RecordParts.secondary(line.why());
            if (line.version() > 0) {
                why.add(
                        new Span(" "),
                        ConsentLinks.text(
                                getTranslation("records.wording.version", line.version()),
                                RecordLinks.wording(line.use(), line.version())));
            }
            more.add(why);
            add(RecordParts.answer(
                    line.about(), new AnswerTag(line.tag(), line.reading()), more.toArray(Component[]::new)));
        }
    }
}
