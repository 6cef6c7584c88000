package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.greenroom.ballot.Complaint;
import org.greenroom.ballot.ComplaintKind;
import org.greenroom.ballot.MemberComplaints;
import org.greenroom.shell.Card;

/** Where a member says that something is wrong with a ballot, and reads what became of it. */
class ComplaintPart extends Card {

    private final UUID ballotId;
    private final MemberComplaints complaints;
    private final BallotWords words;
    private final Div content = new Div();

    ComplaintPart(UUID ballotId, MemberComplaints complaints, BallotWords words) {
        super(words.text("ballots.complaints.title"));
        this.ballotId = ballotId;
        this.complaints = complaints;
        this.words = words;
        content.addClassName("stack");
        content.getElement().setAttribute("aria-live", "polite");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        var buttons = new Div();
        buttons.addClassName("ballot-links");
        for (var kind : complaints.possible(ballotId)) {
            buttons.add(new Button(words.text("ballot.complaint." + kind.code() + ".make"), click -> ask(kind)));
        }
        content.add(new Paragraph(words.text("ballots.complaints.text")), buttons);
        var mine = complaints.mine(ballotId);
        if (!mine.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("list-rows");
            mine.forEach(complaint -> list.add(row(complaint)));
            content.add(list);
        }
    }

    private void ask(ComplaintKind kind) {
        new WordsDialog(
                        words.text("ballot.complaint." + kind.code() + ".make"),
                        words.text("ballots.complaints.words"),
                        words.text("ballots.complaints.words.help"),
                        words.text("ballots.complaints.send"),
                        said -> complaints.complain(ballotId, kind, said),
                        this::show)
                .open();
    }

    private ListItem row(Complaint complaint) {
        var said = new Div(
                new Paragraph(words.text(
                        "ballots.complaints.yours",
                        words.text("ballot.complaint." + complaint.kind().code()),
                        words.full(complaint.madeAt()))),
                quoted(complaint.said()),
                new Paragraph(words.text(state(complaint))));
        var answer = complaint.answer();
        if (answer != null) {
            said.add(quoted(answer));
        }
        said.addClassName("row-words");
        return new ListItem(said);
    }

    static String state(Complaint complaint) {
        if (!complaint.isOpen()) {
            return "ballots.complaints.state.answered";
        }
        return complaint.owner() == null ? "ballots.complaints.state.waits" : "ballots.complaints.state.taken";
    }

    static Paragraph quoted(String text) {
        var quoted = new Paragraph(text);
        quoted.addClassNames("secondary", "as-written");
        return quoted;
    }
}
