package org.greenroom.elsewhere.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.ballot.Bilingual;
import org.greenroom.elsewhere.AnnouncedBallot;
import org.greenroom.elsewhere.AnnouncedBallots;
import org.greenroom.elsewhere.Outcome;
import org.greenroom.site.PageNotFound;
import org.greenroom.site.PlainPage;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A ballot held elsewhere for everybody: who holds it, how to vote there, and what its scrutineer published. */
@PlainPage
class HeldPages {

    private static final String ID = "{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final AnnouncedBallots announced;
    private final Texts texts;
    private final Times times;

    HeldPages(AnnouncedBallots announced, Texts texts, Times times) {
        this.announced = announced;
        this.texts = texts;
        this.times = times;
    }

    /** A fact by name. @param lang language of the value; empty where it is the page’s own */
    record Fact(String name, String value, String lang) {}

    @ModelAttribute("section")
    String section() {
        return "results";
    }

    @GetMapping("/results/elsewhere/" + ID)
    String one(@PathVariable UUID id, Locale locale, Model model) {
        var one = announced.find(id).orElseThrow(PageNotFound::new);
        var said = one.announcement();
        model.addAttribute("title", said.title().in(locale));
        model.addAttribute("titleLang", lang(said.title(), locale));
        model.addAttribute("about", said.about().in(locale));
        model.addAttribute("aboutLang", lang(said.about(), locale));
        model.addAttribute("kind", said.kind().code());
        model.addAttribute("state", one.state().code());
        model.addAttribute("facts", facts(one, locale));
        var outcome = one.outcome();
        if (outcome != null) {
            model.addAttribute("question", outcome.question().in(locale));
            model.addAttribute("questionLang", lang(outcome.question(), locale));
            model.addAttribute("figures", figures(outcome, locale));
            model.addAttribute("answers", answers(outcome, locale));
            model.addAttribute("note", outcome.note().in(locale));
            model.addAttribute("report", outcome.report());
        }
        return "elsewhere/ballot";
    }

    private List<Fact> facts(AnnouncedBallot one, Locale locale) {
        var said = one.announcement();
        var facts = new ArrayList<Fact>();
        facts.add(fact("holder", said.holder(), "", locale));
        facts.add(fact("scrutineer", said.scrutineer(), "", locale));
        facts.add(fact("entitled", said.entitled().in(locale), lang(said.entitled(), locale), locale));
        facts.add(fact("paper", said.paper().in(locale), lang(said.paper(), locale), locale));
        if (said.papersFrom() != null) {
            facts.add(fact("papersFrom", times.date(said.papersFrom(), locale), "", locale));
        }
        if (said.closesOn() != null) {
            facts.add(fact("closesOn", times.date(said.closesOn(), locale), "", locale));
        }
        return facts;
    }

    private List<Fact> figures(Outcome outcome, Locale locale) {
        var figures = new ArrayList<Fact>();
        figures.add(fact("number.entitled", number(outcome.entitled(), locale), "", locale));
        figures.add(fact("number.cast", number(outcome.cast(), locale), "", locale));
        figures.add(fact("number.spoilt", number(outcome.spoilt(), locale), "", locale));
        figures.add(fact("turnout", String.format(Locale.ROOT, "%.1f %%", outcome.turnoutPercent()), "", locale));
        return figures;
    }

    private List<Fact> answers(Outcome outcome, Locale locale) {
        return outcome.answers().stream()
                .map(answer ->
                        new Fact(answer.text().in(locale), number(answer.votes(), locale), lang(answer.text(), locale)))
                .toList();
    }

    private Fact fact(String name, String value, String lang, Locale locale) {
        return new Fact(texts.get(locale, "elsewhere.fact." + name), value, lang);
    }

    private static String number(int number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    static String lang(Bilingual text, Locale page) {
        return page.getLanguage().equals("cy") && !text.cy().isEmpty() ? "cy" : "en";
    }
}
