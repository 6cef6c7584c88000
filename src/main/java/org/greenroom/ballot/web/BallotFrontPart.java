package org.greenroom.ballot.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.PublicBallot;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.site.FrontPart;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Open ballots and the last results on the front page. */
@Component
class BallotFrontPart implements FrontPart {

    private static final int SHOWN = 3;

    private final PublicBallots ballots;
    private final ResultPageWriter writer;
    private final Texts texts;
    private final Times times;

    BallotFrontPart(PublicBallots ballots, ResultPageWriter writer, Texts texts, Times times) {
        this.ballots = ballots;
        this.writer = writer;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Shown shown(Locale locale) {
        var all = ballots.all().stream()
                .map(PublicBallot::ballot)
                .filter(ballot -> !ballot.mock())
                .toList();
        var lines = Stream.of(
                        all.stream().filter(BallotSummary::suspended).map(ballot -> running(ballot, locale)),
                        all.stream().filter(BallotSummary::isVotedIn).map(ballot -> running(ballot, locale)),
                        all.stream()
                                .filter(ballot -> ballot.state() == BallotState.PUBLISHED)
                                .map(ballot -> published(ballot, locale)))
                .flatMap(lined -> lined)
                .limit(SHOWN)
                .toList();
        return new Shown(
                texts.get(locale, "site.front.results"),
                lines,
                texts.get(locale, "site.front.results.none"),
                texts.get(locale, "site.front.results.more"),
                "/results");
    }

    private Line running(BallotSummary ballot, Locale locale) {
        return line(ballot, "/ballots/" + ballot.id() + "/board", standing(ballot, locale), locale);
    }

    private String standing(BallotSummary ballot, Locale locale) {
        var closesAt = ballot.closesAt();
        if (ballot.suspended()) {
            return texts.get(locale, "site.front.results.suspended");
        }
        return closesAt == null
                ? texts.get(locale, "site.results.open")
                : texts.get(locale, "site.front.results.open", times.full(closesAt, locale));
    }

    private Line published(BallotSummary ballot, Locale locale) {
        return line(
                ballot,
                "/results/" + ballot.id(),
                texts.get(locale, "site.kind." + ballot.kind().code()) + " · " + writer.when(ballot, null, locale),
                locale);
    }

    private static Line line(BallotSummary ballot, String address, String note, Locale locale) {
        var title = Words.of(ballot.title(), locale);
        return new Line(title.text(), Locale.of(title.lang()), address, note);
    }
}
