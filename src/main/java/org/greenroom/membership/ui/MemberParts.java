package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.office.Entry;
import org.greenroom.membership.office.MemberAlias;
import org.greenroom.shell.Card;
import org.greenroom.texts.Times;

/** Cards about one member, for the office and for the member alike. */
final class MemberParts {
    private final Times times;
    private final EntryRows rows;

    MemberParts(Times times, EntryRows rows) {
        this.times = times;
        this.rows = rows;
    }

    Card facts(MemberSummary member) {
        return new Card(text("membership.member.heading")).with(factList(member));
    }

    DescriptionList factList(MemberSummary member) {
        var list = new DescriptionList();
        list.addClassNames("facts", "member-facts");
        list.add(
                new DescriptionList.Term(text("membership.member.status")),
                new DescriptionList.Description(MembersView.tag(member.status())));
        Rows.fact(list, text("membership.member.number"), member.number());
        Rows.fact(list, text("membership.member.rollName"), member.rollName());
        String email = member.email();
        Rows.fact(list, text("membership.member.email"), email == null ? text("membership.member.byLetter") : email);
        String mobile = member.mobile();
        Rows.fact(list, text("membership.member.mobile"), orNone(mobile == null ? "" : mobile));
        Rows.fact(list, text("membership.member.branch"), orNone(member.branch()));
        Rows.fact(list, text("membership.member.language"), text("membership.member.language." + member.language()));
        Rows.fact(list, text("membership.member.joined"), times.date(member.joinedOn(), locale()));
        return list;
    }

    Card engagements(List<Entry> engagements) {
        return entries("membership.member.engagements", engagements);
    }

    Card terms(List<Entry> terms) {
        return entries("membership.member.terms", terms);
    }

    private Card entries(String key, List<Entry> entries) {
        var card = new Card(text(key));
        if (entries.isEmpty()) {
            return card.secondary(text(key + ".none"));
        }
        rows.split(entries).forEach(card::add);
        return card;
    }

    /** Who was merged into this member. */
    Card aliases(List<MemberAlias> aliases) {
        var list = new UnorderedList();
        list.addClassName("list-rows");
        aliases.forEach(alias -> list.add(Rows.row(
                Rows.strong(alias.number() + " " + alias.name()),
                UI.getCurrent()
                        .getTranslation(
                                "membership.member.merged.row",
                                times.brief(alias.mergedAt(), locale()),
                                alias.mergedBy()))));
        return new Card(text("membership.member.merged")).with((Component) list);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? text("membership.member.none") : text;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
