package org.greenroom.ballot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Bilingual;
import org.greenroom.ballot.CodeAuthorities;
import org.greenroom.ballot.Electorates;
import org.greenroom.ballot.KeyHolder;
import org.greenroom.ballot.Safeguards;
import org.greenroom.shell.Card;
import org.greenroom.texts.Texts;

/** What two officers agree on when a ballot opens: the paper, who may vote and when. Made for one look each. */
@org.springframework.stereotype.Component
class PaperParts {

    private final Ballots ballots;
    private final Safeguards safeguards;
    private final CodeAuthorities authorities;
    private final Electorates electorates;
    private final ElectorateWords electorateWords;
    private final BallotWords words;
    private final Texts texts;

    PaperParts(
            Ballots ballots,
            Safeguards safeguards,
            CodeAuthorities authorities,
            Electorates electorates,
            ElectorateWords electorateWords,
            BallotWords words,
            Texts texts) {
        this.ballots = ballots;
        this.safeguards = safeguards;
        this.authorities = authorities;
        this.electorates = electorates;
        this.electorateWords = electorateWords;
        this.words = words;
        this.texts = texts;
    }

    /** The paper as members will see it. */
    Component paper(BallotDetails details) {
        var draft = details.draft();
        return new PaperPreview(
                draft, ballots.banner(draft.kind(), draft.mock()), stub(details), words.locale(), texts);
    }

    /** On secrecy, and who makes the voting codes where the portal does not: then the booth says that too. */
    private Bilingual stub(BallotDetails details) {
        var secrecy = safeguards.secrecy(details.id());
        if (authorities.of(details.id()).isEmpty()) {
            return secrecy;
        }
        var codes = authorities.words(details.id());
        return new Bilingual(secrecy.en() + " " + codes.en(), secrecy.cy() + " " + codes.cy());
    }

    /** Paper, electorate with the number entitled today, and times: all that is approved. */
    Component everything(BallotDetails details) {
        var draft = details.draft();
        var heading = new H2(words.text("ballots.proposal.paper"));
        heading.addClassName("group-heading");
        var paper = new Section(heading, paper(details));
        var side = new Div(who(draft), when(draft, safeguards.of(details.id()), authorities.words(details.id())));
        side.addClassName("stack");
        var columns = new Div(paper, side);
        columns.addClassNames("two-columns", "ballot-columns");
        return columns;
    }

    private Card who(BallotDraft draft) {
        var number = electorates.count(draft.electorate());
        var figure = new Span(words.number(number));
        figure.addClassName("figure");
        var entitled = new Span(words.text("ballots.proposal.entitled", number));
        entitled.addClassName("secondary");
        var line = new Paragraph(figure, entitled);
        line.addClassName("figure-line");
        return new Card(words.text("ballots.page.who"))
                .with(line, electorateWords.list(draft.electorate()))
                .secondary(words.text("ballots.proposal.frozen"));
    }

    private Card when(BallotDraft draft, List<KeyHolder> holders, Bilingual codes) {
        var facts = new DescriptionList();
        facts.addClassNames("facts", "facts-stacked");
        var opensAt = draft.opensAt();
        var closesAt = draft.closesAt();
        fact(
                facts,
                "ballots.fact.opens",
                opensAt == null ? words.text("ballots.fact.opens.at-once") : words.full(opensAt));
        fact(
                facts,
                "ballots.fact.closes",
                closesAt == null ? words.text("ballots.fact.undecided") : words.full(closesAt));
        var threshold = draft.turnoutThreshold();
        fact(
                facts,
                "ballots.fact.threshold",
                threshold == null ? words.text("ballots.fact.no-threshold") : words.percent(threshold));
        var target = draft.participation().target();
        if (target != null) {
            fact(facts, "ballots.fact.target", words.percent(target));
        }
        var listPurpose = draft.participation().listPurpose();
        if (listPurpose != null) {
            fact(facts, "ballots.fact.list", words.text("ballots.fact.list.on", words.in(listPurpose)));
        }
        var names = String.join(", ", holders.stream().map(KeyHolder::name).toList());
        fact(
                facts,
                "ballots.fact.key",
                holders.isEmpty() ? words.text("ballots.fact.key.portal") : words.text("safeguards.fact", names));
        fact(facts, "safeguards.codes.title", words.in(codes));
        return new Card(words.text("ballots.page.when")).with(facts);
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(words.text(key)), new DescriptionList.Description(value));
    }
}
