package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.greenroom.ballot.Complaint;
import org.greenroom.ballot.ComplaintKind;
import org.greenroom.ballot.Complaints;
import org.greenroom.ballot.Complaints.Received;
import org.greenroom.ballot.WordsRefused;

/** One complaint with what its officer can do: look after it, look at the roll where that is disputed, answer. */
class ReceivedComplaint extends ListItem {

    private final Complaint complaint;
    private final Complaints complaints;
    private final Messages messages;
    private final BallotWords words;
    private final Runnable refresh;

    ReceivedComplaint(
            Received received, Complaints complaints, Messages messages, BallotWords words, Runnable refresh) {
        this.complaint = received.complaint();
        this.complaints = complaints;
        this.messages = messages;
        this.words = words;
        this.refresh = refresh;
        var member = received.member();
        var by = member == null
                ? words.text("ballots.complaints.by.nobody")
                : words.text("ballots.complaints.by", member.displayName(), member.number());
        var said = new Div(
                new Paragraph(words.text(
                        "ballots.complaints.row",
                        words.text("ballot.complaint." + complaint.kind().code()),
                        by,
                        words.full(complaint.madeAt()))),
                ComplaintPart.quoted(complaint.said()));
        var owner = complaint.owner();
        said.add(new Paragraph(
                owner == null
                        ? words.text("ballots.complaints.owner.none")
                        : words.text("ballots.complaints.owner", owner)));
        var answer = complaint.answer();
        if (answer != null) {
            said.add(ComplaintPart.quoted(answer));
        }
        said.addClassName("row-words");
        add(said);
        if (complaint.isOpen()) {
            add(buttons(received.mine()));
        }
    }

    private Div buttons(boolean mine) {
        var buttons = new Div();
        buttons.addClassName("form-buttons");
        if (!mine) {
            buttons.add(new Button(
                    words.text("ballots.complaints.take"),
                    click -> act(() -> complaints.take(complaint.id()), "ballots.complaints.taken")));
            return buttons;
        }
        if (complaint.kind() == ComplaintKind.TAKING_PART) {
            buttons.add(new Button(words.text("ballots.complaints.look"), click -> look()));
        }
        buttons.add(new Button(words.text("ballots.complaints.answer"), click -> new WordsDialog(
                        words.text("ballots.complaints.answer"),
                        words.text("ballots.complaints.answer.words"),
                        words.text("ballots.complaints.answer.help"),
                        words.text("ballots.complaints.answer.send"),
                        said -> complaints.answer(complaint.id(), said),
                        () -> {
                            messages.done(words.text("ballots.complaints.answered"));
                            refresh.run();
                        })
                .open()));
        return buttons;
    }

    private void look() {
        try {
            var tookPart = complaints.tookPart(complaint.id());
            messages.done(words.text(
                    tookPart == null
                            ? "ballots.complaints.look.not-on"
                            : tookPart ? "ballots.complaints.look.yes" : "ballots.complaints.look.no"));
        } catch (WordsRefused e) {
            messages.problem(words.text("ballot.words.refused." + e.reason().code(), WordsRefused.LONGEST));
        }
    }

    private void act(Runnable act, String doneKey) {
        try {
            messages.attempt(act, doneKey);
        } catch (WordsRefused e) {
            messages.problem(words.text("ballot.words.refused." + e.reason().code(), WordsRefused.LONGEST));
        }
        refresh.run();
    }
}
