package org.greenroom.consent.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.ledger.Documents;
import org.greenroom.consent.ledger.Documents.Stored;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.requests.RequestRefused.Reason;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of the member who is signed in, sealed under the key of the record and erased with it. An act that names
 * an older version than the stored one throws {@link org.springframework.dao.OptimisticLockingFailureException}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBER')")
public class Requests {

    /** The longest single line a member types, in characters. */
    public static final int LONGEST_LINE = 200;

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 1000;

    private static final String KIND = "request";

    private final CurrentUser user;
    private final Ledger ledger;
    private final Documents documents;
    private final LetterTemplates templates;
    private final RequestSettings settings;
    private final Clock clock;

    Requests(
            CurrentUser user,
            Ledger ledger,
            Documents documents,
            LetterTemplates templates,
            RequestSettings settings,
            Clock clock) {
        this.user = user;
        this.ledger = ledger;
        this.documents = documents;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    /** What lies in the envelope. */
    private record Content(
            RequestForm form,
            LetterText letter,
            LocalDate dated,
            @Nullable LocalDate sentOn,
            List<LetterAnswer> answers) {}

    /** All letters, the latest first; two statements. */
    @Transactional(readOnly = true)
    public List<Request> all() {
        return ledger.subjectOf(memberId()).stream()
                .flatMap(subject -> documents.all(subject, KIND, Content.class).stream())
                .map(this::request)
                .sorted(Comparator.comparing(Request::dated).reversed().thenComparing(Request::id))
                .toList();
    }

    /** One letter. */
    @Transactional(readOnly = true)
    public Optional<Request> find(UUID id) {
        return ledger.subjectOf(memberId())
                .flatMap(subject -> documents.find(subject, id, KIND, Content.class))
                .map(this::request);
    }

    /** Letters that ask for the member’s attention: overdue, or due within the days of the setting. */
    @Transactional(readOnly = true)
    public List<Request> due() {
        return all().stream()
                .filter(request -> switch (request.status()) {
                    case OVERDUE -> true;
                    case WAITING -> request.daysLeft() <= settings.dueSoon();
                    case DRAFT, CONTESTED, DONE -> false;
                })
                .toList();
    }

    /** Writes a letter, dated today. @return its id */
    public UUID create(RequestForm form) {
        check(form);
        var subject = ledger.open(memberId());
        if (documents.all(subject, KIND, Content.class).size() >= settings.most()) {
            throw new RequestRefused(Reason.TOO_MANY);
        }
        var id = UUID.randomUUID();
        documents.add(subject, id, KIND, draft(form));
        return id;
    }

    /** Writes a letter anew that was not sent yet, dated today. */
    public void rewrite(UUID id, int version, RequestForm form) {
        check(form);
        change(id, version, content -> {
            requireDraft(content);
            return draft(form);
        });
    }

    /** Notes that the member has sent the letter; from then on its words stand. */
    public void sent(UUID id, int version, LocalDate on) {
        change(id, version, content -> {
            requireDraft(content);
            requireDay(on, content.dated());
            return new Content(content.form(), content.letter(), content.dated(), on, List.of());
        });
    }

    /** Notes what came back. */
    public void answered(UUID id, int version, LetterAnswer answer) {
        if (answer.note().length() > LONGEST_NOTE) {
            throw new RequestRefused(Reason.WORDS_TOO_LONG);
        }
        change(id, version, content -> {
            var sentOn = content.sentOn();
            if (sentOn == null) {
                throw new RequestRefused(Reason.NOT_SENT);
            }
            requireDay(answer.on(), sentOn);
            checkExtension(answer, sentOn);
            var answers = new ArrayList<>(content.answers());
            answers.add(answer);
            return new Content(content.form(), content.letter(), content.dated(), sentOn, answers);
        });
    }

    /** Removes a letter and what was noted of it. */
    public void remove(UUID id, int version) {
        var subject = ledger.subjectOf(memberId()).orElseThrow(() -> new RequestRefused(Reason.GONE));
        documents.find(subject, id, KIND, Content.class).orElseThrow(() -> new RequestRefused(Reason.GONE));
        documents.remove(subject, id, version);
    }

    private void change(UUID id, int version, UnaryOperator<Content> act) {
        var subject = ledger.subjectOf(memberId()).orElseThrow(() -> new RequestRefused(Reason.GONE));
        var stored =
                documents.find(subject, id, KIND, Content.class).orElseThrow(() -> new RequestRefused(Reason.GONE));
        documents.replace(subject, id, version, act.apply(stored.content()));
    }

    private Content draft(RequestForm form) {
        return new Content(form, templates.write(form, today()), today(), null, List.of());
    }

    private Request request(Stored<Content> stored) {
        var content = stored.content();
        return new Request(
                stored.id(),
                stored.version(),
                content.form(),
                content.letter(),
                content.dated(),
                content.sentOn(),
                content.answers(),
                today());
    }

    private static void check(RequestForm form) {
        var lines = List.of(form.memberName(), form.replyTo(), form.engager(), form.production());
        if (lines.stream().anyMatch(String::isBlank)) {
            throw new RequestRefused(Reason.WORDS_MISSING);
        }
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new RequestRefused(Reason.WORDS_TOO_LONG);
        }
        if (form.kind() == RequestKind.WITHDRAWAL && form.uses().isEmpty()) {
            throw new RequestRefused(Reason.NOTHING_CHOSEN);
        }
    }

    private static void requireDraft(Content content) {
        if (content.sentOn() != null) {
            throw new RequestRefused(Reason.SENT_ALREADY);
        }
    }

    private void requireDay(LocalDate day, LocalDate earliest) {
        if (day.isAfter(today())) {
            throw new RequestRefused(Reason.DAY_AHEAD);
        }
        if (day.isBefore(earliest)) {
            throw new RequestRefused(Reason.DAY_TOO_EARLY);
        }
    }

    private static void checkExtension(LetterAnswer answer, LocalDate sentOn) {
        var until = answer.until();
        var fits = answer.outcome() == Outcome.MORE_TIME
                ? until != null && until.isAfter(Request.month(sentOn)) && !until.isAfter(Request.longest(sentOn))
                : until == null;
        if (!fits) {
            throw new RequestRefused(Reason.EXTENSION);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(Times.ZONE).toLocalDate();
    }

    private UUID memberId() {
        return user.get()
                .map(SignedIn::memberId)
                .orElseThrow(() -> new AccessDeniedException("Only members write to engagers from here"));
    }
}
