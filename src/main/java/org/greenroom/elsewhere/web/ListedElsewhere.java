package org.greenroom.elsewhere.web;

import java.util.List;
import java.util.Locale;
import org.greenroom.ballot.BallotsHeldElsewhere;
import org.greenroom.elsewhere.AnnouncedBallot;
import org.greenroom.elsewhere.AnnouncedBallots;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Names ballots held elsewhere to the lists of ballots, which keep them apart from the portal’s own. */
@Component
class ListedElsewhere implements BallotsHeldElsewhere {

    private final AnnouncedBallots announced;
    private final Texts texts;
    private final Times times;

    ListedElsewhere(AnnouncedBallots announced, Texts texts, Times times) {
        this.announced = announced;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public List<Line> listed(Locale locale) {
        return announced.all().stream().map(one -> line(one, locale)).toList();
    }

    private Line line(AnnouncedBallot one, Locale locale) {
        var said = one.announcement();
        var closesOn = said.closesOn();
        var until = closesOn == null ? "" : times.date(closesOn, locale);
        return new Line(
                said.title().in(locale),
                Locale.of(HeldPages.lang(said.title(), locale)),
                "/results/elsewhere/" + one.id(),
                texts.get(
                        locale,
                        "elsewhere.line." + one.state().code(),
                        texts.get(locale, "elsewhere.kind." + said.kind().code()),
                        said.holder(),
                        until));
    }
}
