package org.greenroom.ballot.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.Workplaces;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An electorate rule as sentences. */
@Component
class ElectorateWords {

    private final Workplaces workplaces;
    private final BallotWords words;
    private final Times times;

    ElectorateWords(Workplaces workplaces, BallotWords words, Times times) {
        this.workplaces = workplaces;
        this.words = words;
        this.times = times;
    }

    /** One item for each criterion; a rule without any is one sentence too. */
    UnorderedList list(MemberFilter rule) {
        var list = new UnorderedList();
        list.addClassName("rule");
        sentences(rule).forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    List<String> sentences(MemberFilter rule) {
        var said = new ArrayList<String>();
        if (!rule.statuses().isEmpty()) {
            said.add(words.text(
                    "ballots.rule.status",
                    or(rule.statuses().stream()
                            .sorted()
                            .map(status -> words.text("membership.status." + status.code()))
                            .toList())));
        }
        if (!rule.agreements().isEmpty()) {
            said.add(words.text("ballots.rule.agreements", or(sorted(rule.agreements()))));
        }
        if (!rule.workplaceCodes().isEmpty()) {
            said.add(words.text(
                    "ballots.rule.workplaces",
                    or(sorted(rule.workplaceCodes()).stream()
                            .map(this::workplace)
                            .toList())));
        }
        if (rule.workedFrom() != null || rule.workedUntil() != null) {
            said.add(period(rule.workedFrom(), rule.workedUntil()));
        }
        if (!rule.branches().isEmpty()) {
            said.add(words.text("ballots.rule.branches", or(sorted(rule.branches()))));
        }
        if (rule.joinedBefore() != null) {
            said.add(words.text("ballots.rule.joined", date(rule.joinedBefore())));
        }
        return said.isEmpty() ? List.of(words.text("ballots.rule.everyone")) : said;
    }

    private String period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return until == null ? "" : words.text("ballots.rule.worked.until", date(until));
        }
        return until == null
                ? words.text("ballots.rule.worked.from", date(from))
                : words.text("ballots.rule.worked.between", date(from), date(until));
    }

    private String workplace(String code) {
        return workplaces.byCode(code).map(WorkplaceSummary::name).orElse(code);
    }

    private String date(LocalDate date) {
        return times.date(date, words.locale());
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    private String or(List<String> alternatives) {
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        var all = String.join(", ", alternatives.subList(0, alternatives.size() - 1));
        return words.text("ballots.rule.or", all, alternatives.getLast());
    }
}
