package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.audit.Acting;
import org.greenroom.membership.office.DeletionRequest;
import org.greenroom.membership.office.DeletionRequest.State;
import org.greenroom.membership.office.Deletions;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;
import org.greenroom.texts.Times;

/** One request for deletion, with what the officer who reads it can do now. */
class DeletionRow extends ListItem {
    private final transient DeletionRequest request;
    private final transient Deletions deletions;
    private final transient Times times;
    private final OfficeMessages messages;
    private final transient Runnable then;

    DeletionRow(
            DeletionRequest request,
            Deletions deletions,
            Times times,
            LocalDate today,
            OfficeMessages messages,
            Runnable then) {
        this.request = request;
        this.deletions = deletions;
        this.times = times;
        this.messages = messages;
        this.then = then;
        var words = new Div(who());
        words.addClassName("row-words");
        if (!request.words().isEmpty()) {
            var own = new Paragraph(request.words());
            own.addClassName("own-words");
            words.add(own);
        }
        words.add(secondary(getTranslation("officers.deletion.askedAt", times.brief(request.askedAt(), getLocale()))));
        add(words);
        if (request.state() == State.OPEN) {
            words.add(Deadlines.owner(request.ownerName()));
            words.add(Deadlines.due(request.dueOn(), today, times));
            addObjections(words);
            add(acts());
        } else {
            addOutcome(words);
            add(new StatusTag(
                    getTranslation("officers.deletion.state." + request.state()),
                    request.state() == State.DONE ? Shape.STRONG : Shape.QUIET));
        }
    }

    private Component who() {
        if (request.memberName().isEmpty()) {
            return Rows.strong(getTranslation("officers.deletion.gone"));
        }
        var link = new RouterLink();
        link.setText(request.memberName() + " (" + request.memberNumber() + ")");
        link.setRoute(MemberView.class, MemberView.parameters(request.memberId()));
        link.setQueryParameters(QueryParameters.of("for", OfficePurpose.DELETION.code()));
        link.addClassName("row-main");
        return link;
    }

    private void addObjections(Div words) {
        boolean welsh = getLocale().getLanguage().equals("cy");
        for (var objection : deletions.objections(request.memberId())) {
            words.add(
                    secondary(getTranslation(objection.textKey(), welsh ? objection.aboutWelsh() : objection.about())));
        }
    }

    private void addOutcome(Div words) {
        var answer = request.answer();
        if (answer != null && !answer.isEmpty()) {
            var said = new Paragraph(answer);
            said.addClassName("answer-words");
            words.add(said);
        }
        var at = request.answeredAt();
        if (at != null) {
            words.add(secondary(getTranslation(
                    "officers.deletion.closedBy",
                    request.answeredBy() == null ? "" : request.answeredBy(),
                    times.brief(at, getLocale()))));
        }
    }

    private Component acts() {
        var acts = new Div();
        acts.addClassName("row-acts");
        var me = Acting.current();
        var proposed = request.proposedBy();
        if (proposed == null) {
            if (!me.id().equals(request.ownerId())) {
                acts.add(button(
                        "take",
                        () -> attempt(
                                () -> deletions.take(request.id(), request.version()), "officers.request.taken")));
            }
            acts.add(button("decline", this::decline));
            acts.add(primary(
                    "propose",
                    () -> attempt(
                            () -> deletions.propose(request.id(), request.version()), "officers.deletion.proposed")));
        } else if (proposed.id().equals(me.id())) {
            acts.add(secondary(getTranslation("officers.deletion.waits")));
            acts.add(button(
                    "takeBack", () -> attempt(() -> deletions.takeBack(request.id()), "officers.deletion.takenBack")));
        } else {
            acts.add(secondary(getTranslation("officers.deletion.proposedBy", proposed.name())));
            acts.add(button("sendBack", this::sendBack));
            acts.add(primary("approve", this::confirm));
        }
        return acts;
    }

    private void confirm() {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("officers.deletion.ask", request.memberName()));
        ask.setText(getTranslation("officers.deletion.ask.text"));
        ask.setConfirmText(getTranslation("officers.deletion.approve"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("officers.deletion.keep"));
        ask.addConfirmListener(confirmed ->
                attempt(() -> deletions.approve(request.id(), request.version()), "officers.deletion.done"));
        ask.open();
    }

    private void decline() {
        new WordsDialog(
                        getTranslation("officers.deletion.declineTo", request.memberName()),
                        getTranslation("officers.deletion.decline.help"),
                        getTranslation("officers.deletion.decline"),
                        words -> deletions.decline(request.id(), request.version(), words),
                        times,
                        messages,
                        () -> said("officers.deletion.declined"))
                .open();
    }

    private void sendBack() {
        new WordsDialog(
                        getTranslation("officers.deletion.sendBack"),
                        getTranslation("officers.deletion.sendBack.help"),
                        getTranslation("officers.deletion.sendBack"),
                        words -> deletions.sendBack(request.id(), words),
                        times,
                        messages,
                        () -> said("officers.deletion.sentBack"))
                .open();
    }

    private void said(String key) {
        messages.done(getTranslation(key));
        then.run();
    }

    private void attempt(Runnable act, String doneKey) {
        try {
            messages.attempt(act, doneKey);
        } catch (ApprovalRefused refused) {
            messages.approvalRefused(refused);
        }
        then.run();
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation("officers.deletion." + key), click -> act.run());
        button.setAriaLabel(
                getTranslation("officers.act.about", getTranslation("officers.deletion." + key), request.memberName()));
        return button;
    }

    private Button primary(String key, Runnable act) {
        var button = button(key, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Paragraph secondary(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        return paragraph;
    }
}
