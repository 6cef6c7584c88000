package org.greenroom.ballot.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.ballot.BallotChanges;
import org.greenroom.ballot.BallotReading;
import org.greenroom.ballot.BallotSettings;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotsHeldElsewhere;
import org.greenroom.ballot.PublicBallot;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.site.PageNotFound;
import org.greenroom.site.PlainPage;
import org.greenroom.texts.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Published results, and where the boards of the other ballots are. Nothing of a result before it is published. */
@PlainPage
class ResultPages {

    static final String ID = "{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final PublicBallots ballots;
    private final BallotChanges changes;
    private final ResultPageWriter writer;
    private final Figures figures;
    private final Times times;
    private final BallotSettings settings;
    private final ObjectProvider<BallotReading> reading;
    private final ObjectProvider<BallotsHeldElsewhere> elsewhere;

    ResultPages(
            PublicBallots ballots,
            BallotChanges changes,
            ResultPageWriter writer,
            Figures figures,
            Times times,
            BallotSettings settings,
            ObjectProvider<BallotReading> reading,
            ObjectProvider<BallotsHeldElsewhere> elsewhere) {
        this.reading = reading;
        this.elsewhere = elsewhere;
        this.ballots = ballots;
        this.changes = changes;
        this.writer = writer;
        this.figures = figures;
        this.times = times;
        this.settings = settings;
    }

    /** A line of the list. */
    record Line(UUID id, Words title, String kind, String when, String turnout, boolean counted) {}

    @ModelAttribute("section")
    String section() {
        return "results";
    }

    @GetMapping("/results")
    String list(Locale locale, Model model) {
        var all = ballots.all().stream().filter(shown -> !shown.ballot().mock()).toList();
        model.addAttribute("published", lines(all, locale, BallotState.PUBLISHED, BallotState.NOT_COUNTED));
        model.addAttribute(
                "suspended",
                all.stream()
                        .filter(shown -> shown.ballot().suspended())
                        .map(shown -> line(shown, locale))
                        .toList());
        model.addAttribute("open", lines(all, locale, BallotState.OPEN, BallotState.CLOSING));
        model.addAttribute("closed", lines(all, locale, BallotState.CLOSED, BallotState.COUNTED));
        model.addAttribute(
                "elsewhere",
                elsewhere
                        .orderedStream()
                        .flatMap(room -> room.listed(locale).stream())
                        .toList());
        return "site/results";
    }

    @GetMapping("/results/" + ID)
    String one(@PathVariable UUID id, Locale locale, Model model) {
        PublicBallot ballot = ballots.find(id).orElseThrow(PageNotFound::new);
        if (ballot.ballot().state() == BallotState.NOT_COUNTED) {
            model.addAttribute("ballot", line(ballot, locale));
            model.addAttribute("minimum", settings.countMinimum());
            model.addAttribute("objections", writer.objections(ballots.objections(id), locale));
            return "site/not-counted";
        }
        var result = ballot.result();
        if (ballot.ballot().state() != BallotState.PUBLISHED || result == null) {
            throw new PageNotFound();
        }
        model.addAttribute("result", writer.write(ballot, result, ballots.objections(id), locale));
        ballots.hands(id).ifPresent(hands -> {
            model.addAttribute("keyHolders", String.join(", ", hands.keyHolders()));
            model.addAttribute("codes", Words.of(hands.codes(), locale));
        });
        model.addAttribute(
                "extensions",
                changes.extensions(id).stream()
                        .map(extension -> new BoardPages.Extended(
                                times.full(extension.before(), locale), Words.of(extension.reason(), locale)))
                        .toList());
        model.addAttribute(
                "reading",
                reading.orderedStream()
                        .flatMap(room -> room.about(id, locale).stream())
                        .filter(piece -> piece.publicAddress() != null)
                        .toList());
        return "site/result";
    }

    @GetMapping("/results/**")
    String nothing() {
        throw new PageNotFound();
    }

    private List<Line> lines(List<PublicBallot> all, Locale locale, BallotState... states) {
        return all.stream()
                .filter(ballot -> !ballot.ballot().suspended()
                        && List.of(states).contains(ballot.ballot().state()))
                .map(ballot -> line(ballot, locale))
                .toList();
    }

    private Line line(PublicBallot published, Locale locale) {
        var ballot = published.ballot();
        boolean running = !ballot.state().isOver() && ballot.closesAt() != null;
        var turnout = ballot.turnout();
        boolean tell = ballot.state() == BallotState.PUBLISHED && turnout != null;
        return new Line(
                ballot.id(),
                Words.of(ballot.title(), locale),
                ballot.kind().code(),
                running ? times.full(ballot.closesAt(), locale) : writer.when(ballot, null, locale),
                tell ? figures.percent(turnout.cast(), turnout.entitled(), locale) : "",
                ballot.state() != BallotState.NOT_COUNTED);
    }
}
