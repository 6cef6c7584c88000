package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.approval.ProposalState;
import org.greenroom.ballot.AfterRestore;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotCounts;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotSettings;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Objections;
import org.greenroom.ballot.Reminders;
import org.greenroom.ballot.TurnoutByBatch;
import org.greenroom.shell.Card;
import org.jspecify.annotations.Nullable;

/** Makes the parts of an officer's page of one ballot. */
@org.springframework.stereotype.Component
class OfficerParts {

    private static final Duration SOON = Duration.ofMinutes(2);

    private final Ballots ballots;
    private final BallotDecisions decisions;
    private final BallotCounts counts;
    private final Reminders reminders;
    private final LaterActs later;
    private final RecordLinks records;
    private final KeyParts keyParts;
    private final BallotSettings settings;
    private final Approvals approvals;
    private final PaperParts paper;
    private final ElectorateWords electorate;
    private final BallotWords words;
    private final Clock clock;
    private final TurnoutByBatch byBatch;
    private final Objections objections;
    private final AfterRestore restores;

    OfficerParts(
            Ballots ballots,
            BallotDecisions decisions,
            BallotCounts counts,
            Reminders reminders,
            LaterActs later,
            RecordLinks records,
            KeyParts keyParts,
            BallotSettings settings,
            Approvals approvals,
            PaperParts paper,
            ElectorateWords electorate,
            BallotWords words,
            Clock clock,
            TurnoutByBatch byBatch,
            Objections objections,
            AfterRestore restores) {
        this.ballots = ballots;
        this.decisions = decisions;
        this.counts = counts;
        this.reminders = reminders;
        this.later = later;
        this.records = records;
        this.keyParts = keyParts;
        this.settings = settings;
        this.approvals = approvals;
        this.paper = paper;
        this.electorate = electorate;
        this.words = words;
        this.clock = clock;
        this.byBatch = byBatch;
        this.objections = objections;
        this.restores = restores;
    }

    /** The acts that wait for a second officer. */
    List<Component> waiting(BallotDetails details, Messages messages, Runnable refresh) {
        return details.proposals().stream()
                .<Component>map(pending -> new DecisionPart(
                        details,
                        pending,
                        keyParts.codesBy(details.id()).isPresent(),
                        decisions,
                        paper,
                        messages,
                        refresh,
                        words))
                .toList();
    }

    /** What the state asks for. */
    Component now(BallotDetails details, Messages messages, Runnable refresh) {
        return restores.of(details.id())
                .<Component>map(
                        held -> new RestorePart(details, held, restores, decisions, later, messages, refresh, words))
                .orElseGet(() -> asTheStateAsks(details, messages, refresh));
    }

    private Component asTheStateAsks(BallotDetails details, Messages messages, Runnable refresh) {
        return switch (details.state()) {
            case DRAFT -> new DraftPart(details, ballots.problems(details.id()), lastAnswer(details.id()));
            case PROPOSED -> new Div();
            case PREPARING -> keyParts.onlyWaits(details) ? new Div() : preparing(details, messages, refresh);
            case SCHEDULED -> scheduled(details, messages, refresh);
            case OPEN, CLOSING ->
                new RunningPart(
                        details, settings, decisions, reminders, later, chart(details), messages, refresh, words);
            case CLOSED ->
                keyParts.onlyWaits(details) ? new Div() : new CountPart(details, counts, messages, refresh, words);
            case COUNTED, PUBLISHED -> new OutcomePart(details, decisions, messages, refresh, words);
            case NOT_COUNTED ->
                new Card(words.text("ballot.state.not-counted"))
                        .text(words.text("ballots.not-counted", settings.countMinimum()));
            case CANCELLED -> new Card(words.text("ballot.state.cancelled")).text(words.text("ballots.cancelled"));
        };
    }

    private Component preparing(BallotDetails details, Messages messages, Runnable refresh) {
        var part = new WorkPart(details.work(), "preparing", words);
        var work = details.work();
        if (work != null && work.failure() != null && !keyParts.waitsForOthers(details)) {
            part.add(new Button(words.text("ballots.failed.again"), click -> {
                messages.attempt(() -> ballots.prepareAgain(details.id()), "ballots.failed.again.done");
                refresh.run();
            }));
        }
        return part;
    }

    private Component scheduled(BallotDetails details, Messages messages, Runnable refresh) {
        var opensAt = details.draft().opensAt();
        var card = new Card(words.text("ballot.state.scheduled")).text(words.text("ballots.scheduled"));
        if (opensAt != null) {
            card.text(words.text("ballots.opens", words.full(opensAt)));
        }
        return card.with(later.buttons(details, messages, refresh));
    }

    /** What was fixed when the ballot was approved. */
    Component facts(BallotDetails details) {
        var draft = details.draft();
        var facts = new DescriptionList();
        facts.addClassNames("facts", "facts-stacked");
        fact(facts, "ballots.fact.kind", words.kind(draft.kind()));
        fact(facts, "ballots.fact.opens", time(draft.opensAt(), "ballots.fact.opens.at-once"));
        fact(facts, "ballots.fact.closes", time(draft.closesAt(), "ballots.fact.undecided"));
        var turnout = details.turnout();
        if (turnout != null) {
            fact(facts, "ballots.result.entitled", words.number(turnout.entitled()));
        }
        int added = later.added(details.id());
        if (added > 0) {
            fact(facts, "ballots.fact.added", words.number(added));
        }
        var listPurpose = draft.participation().listPurpose();
        if (listPurpose != null) {
            fact(facts, "ballots.fact.list", words.text("ballots.fact.list.on", words.in(listPurpose)));
        }
        var signOff = details.signOff();
        if (signOff != null) {
            fact(facts, "ballots.fact.sign-off", words.signOff(signOff));
        }
        fact(facts, "ballots.fact.created", details.createdBy().name());
        var fingerprint = details.fingerprint();
        if (fingerprint != null) {
            fact(facts, "ballots.fact.fingerprint", fingerprint);
        }
        var what = new Card(words.text("ballots.fact.title")).with(facts);
        var who = new Card(words.text("ballots.page.who")).with(electorate.list(draft.electorate()));
        var columns = new Div(what, who);
        columns.addClassNames("two-columns", "ballot-columns");
        return columns;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(words.text(key)), new DescriptionList.Description(value));
    }

    private String time(@Nullable Instant instant, String otherwiseKey) {
        return instant == null ? words.text(otherwiseKey) : words.full(instant);
    }

    /** Turnout by batch once voting is over; while it runs it stands beside the turnout. */
    Optional<Component> turnoutByBatch(BallotDetails details) {
        return switch (details.state()) {
            case OPEN, CLOSING -> Optional.empty();
            default -> chart(details);
        };
    }

    /** From the first figure on; nothing newer than what was published, and nothing about answers. */
    private Optional<Component> chart(BallotDetails details) {
        var turnout = details.turnout();
        return turnout == null
                ? Optional.empty()
                : TurnoutChart.of(byBatch.of(details.id()), turnout, words)
                        .map(chart ->
                                chart.with(Links.participation(words.text("ballots.turnout.parts"), details.id())));
    }

    /** What the scrutineer objects to, to be answered. */
    Optional<Component> objections(BallotDetails details, Messages messages, Runnable refresh) {
        var raised = objections.of(details.id());
        return raised.isEmpty()
                ? Optional.empty()
                : Optional.of(ObjectionsPart.answering(
                        raised,
                        (objection, text) -> {
                            if (messages.attemptAtField(
                                    () -> objections.answer(objection, text), "ballots.objections.answered.done")) {
                                refresh.run();
                            }
                        },
                        words));
    }

    /** The ways to the incident log and to what members complain of; a draft has neither. */
    Optional<Component> records(BallotDetails details) {
        return details.state() == BallotState.DRAFT ? Optional.empty() : Optional.of(records.card(details.id()));
    }

    /** Who proposed and who decided, the newest first. */
    Component history(UUID ballotId) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        approvals.historyOf(ballotId).forEach(proposal -> list.add(new ListItem(sentence(proposal))));
        return list.getComponentCount() == 0 ? new Div() : new Card(words.text("ballots.history")).with(list);
    }

    private String sentence(Proposal proposal) {
        var what = words.text("ballots.act." + Attention.code(proposal.kind()).orElse("open"));
        var proposed = words.text(
                "ballots.history.proposed", what, proposal.proposedBy().name(), words.brief(proposal.proposedAt()));
        var decidedBy = proposal.decidedBy();
        var decidedAt = proposal.decidedAt();
        if (decidedBy == null || decidedAt == null) {
            return proposed;
        }
        var key = "ballots.history." + proposal.state().name().toLowerCase(java.util.Locale.ROOT);
        return proposed + " " + words.text(key, decidedBy.name(), words.brief(decidedAt));
    }

    /** The no that sent the draft back, if that was the last thing decided about opening it. */
    private @Nullable Proposal lastAnswer(UUID ballotId) {
        return approvals.historyOf(ballotId).stream()
                .filter(proposal -> proposal.kind().equals(BallotAct.OPEN.proposalKind()))
                .findFirst()
                .filter(proposal -> proposal.state() == ProposalState.REJECTED)
                .orElse(null);
    }

    /** The quiet way to end a ballot for good, where its state allows one. */
    Optional<Component> cancelling(BallotDetails details, Messages messages, Runnable refresh) {
        var waits = details.proposals().stream().anyMatch(pending -> pending.act() == BallotAct.CANCEL);
        return switch (details.state()) {
            case CLOSING ->
                waits || !restores.isHeld(details.id())
                        ? Optional.empty()
                        : Optional.of(new CancelPart(details.id(), decisions, messages, refresh));
            case PREPARING, SCHEDULED, OPEN, CLOSED ->
                waits ? Optional.empty() : Optional.of(new CancelPart(details.id(), decisions, messages, refresh));
            default -> Optional.empty();
        };
    }

    /** Whether the page will be different within seconds, without anybody's act. */
    boolean isMoving(BallotDetails details) {
        var draft = details.draft();
        var work = details.work();
        return switch (details.state()) {
            case PREPARING, CLOSING -> true;
            case SCHEDULED -> isSoon(draft.opensAt());
            case OPEN -> isSoon(draft.closesAt()) || work != null;
            case CLOSED -> CountPart.isCounting(details) && work.failure() == null;
            default -> false;
        };
    }

    private boolean isSoon(@Nullable Instant instant) {
        return instant != null && Duration.between(clock.instant(), instant).compareTo(SOON) < 0;
    }
}
