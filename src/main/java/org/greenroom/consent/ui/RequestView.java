package org.greenroom.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.greenroom.consent.requests.LetterAnswer;
import org.greenroom.consent.requests.Request;
import org.greenroom.consent.requests.Request.Status;
import org.greenroom.consent.requests.Requests;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;

/** One letter: its exact words, how to send it, how long the engager has, what came back, what to do next. */
@Route(RequestLinks.LIST + "/:request")
@RolesAllowed("MEMBER")
class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Requests requests;
    private final LeewayWords words;
    private final RequestWords requestWords;
    private final GreenroomSettings settings;
    private final RecordMessages messages;
    private final Div content = new Div();
    private String title = "";

    RequestView(Requests requests, LeewayWords words, RequestWords requestWords, GreenroomSettings settings) {
        this.requests = requests;
        this.words = words;
        this.requestWords = requestWords;
        this.settings = settings;
        this.messages = new RecordMessages(words);
        addClassNames("page", "request");
        content.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AgentLinks.id(event, "request").flatMap(requests::find).orElseThrow(NotFoundException::new));
    }

    private void show(Request request) {
        removeAll();
        content.removeAll();
        title = getTranslation(
                "requests.heading", request.form().engager(), request.form().production());
        add(new PageHeader(title).kicker(getTranslation("requests.title"), "consent/requests"), messages, content);
        if (request.status() == Status.DRAFT) {
            draft(request);
        } else {
            sent(request);
        }
        content.add(remove(request));
    }

    private void draft(Request request) {
        var change = ConsentLinks.button(getTranslation("requests.change"), RequestLinks.change(request.id()));
        var acts = new Div(change);
        acts.addClassName("form-buttons");
        if (request.dated().isBefore(request.today())) {
            content.add(
                    new Notice(Notice.Kind.INFO, getTranslation("requests.dated-before", words.date(request.dated()))));
            acts.add(new Button(
                    getTranslation("requests.date-today"),
                    click -> act(
                            request.id(),
                            () -> requests.rewrite(request.id(), request.version(), request.form()),
                            "requests.dated-today")));
        }
        content.add(
                new LetterPaper(request),
                acts,
                new SendPart(
                        request,
                        messages,
                        day -> act(
                                request.id(),
                                () -> requests.sent(request.id(), request.version(), day),
                                "requests.sent.done"),
                        words));
    }

    private void sent(Request request) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "requests.fact.sent", words.date(Objects.requireNonNull(request.sentOn())));
        fact(facts, "requests.fact.deadline", words.date(Objects.requireNonNull(request.deadline())));
        var standing = new Card(getTranslation("requests.standing"))
                .with(requestWords.tag(request))
                .text(requestWords.standing(request))
                .with(facts)
                .secondary(getTranslation("requests.deadline.why"));
        content.add(standing);
        if (request.status() == Status.OVERDUE || request.status() == Status.CONTESTED) {
            content.add(next(request));
        }
        if (!request.answers().isEmpty()) {
            content.add(answers(request));
        }
        content.add(
                new AnswerPart(
                        request,
                        answer -> act(
                                request.id(),
                                () -> requests.answered(request.id(), request.version(), answer),
                                "requests.answer.saved"),
                        words,
                        requestWords),
                letter(request));
    }

    private void fact(DescriptionList facts, String key, String text) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }

    private Card next(Request request) {
        var steps = new OrderedList();
        steps.addClassName("rule");
        var union = settings.union();
        steps.add(new ListItem(
                getTranslation("requests.next.complain", request.form().engager())));
        steps.add(new ListItem(getTranslation("requests.next.union", union.contact(getLocale()))));
        steps.add(new ListItem(getTranslation("requests.next.ico")));
        return new Card(getTranslation("requests.next")).with(steps);
    }

    private Card answers(Request request) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        request.answers().forEach(answer -> list.add(row(answer)));
        return new Card(getTranslation("requests.answers")).with(list);
    }

    private ListItem row(LetterAnswer answer) {
        var until = answer.until();
        var said = new Div(new Span(
                until == null
                        ? requestWords.outcome(answer.outcome())
                        : getTranslation("requests.answer.more-time-until", words.date(until))));
        said.addClassName("label");
        var row = new Div(said, new Div(new Span(words.date(answer.on()))));
        if (!answer.note().isEmpty()) {
            var note = new Div(new Span(answer.note()));
            note.addClassNames("secondary", "said-note");
            row.add(note);
        }
        return new ListItem(row);
    }

    private NativeDetails letter(Request request) {
        var letter = new NativeDetails(getTranslation("requests.letter"), new LetterPaper(request));
        letter.addClassName("use-more");
        return letter;
    }

    private Div remove(Request request) {
        var box = new Div();
        var remove = new Button(getTranslation("requests.remove"), click -> {
            var sure = new Button(getTranslation("requests.remove.sure"), confirmed -> {
                if (messages.attempt(() -> requests.remove(request.id(), request.version()))) {
                    getUI().ifPresent(ui -> ui.navigate(RequestsView.class));
                }
            });
            var keep = new Button(getTranslation("requests.remove.keep"), kept -> show(request));
            var acts = new Div(sure, keep);
            acts.addClassName("form-buttons");
            box.removeAll();
            box.add(new Notice(Notice.Kind.PROBLEM, getTranslation("requests.remove.ask")).with(acts));
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        box.add(remove);
        return box;
    }

    private void act(UUID id, Runnable act, String doneKey) {
        if (messages.attempt(act)) {
            messages.done(getTranslation(doneKey));
        }
        requests.find(id).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
