package org.greenroom.ballot.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenroom.ballot.CodeAuthorities;
import org.greenroom.ballot.Incident;
import org.greenroom.ballot.IncidentKind;
import org.greenroom.ballot.Incidents;
import org.greenroom.ballot.KeyHolder;
import org.greenroom.ballot.NoticeInfo;
import org.greenroom.ballot.Notices;
import org.greenroom.ballot.ReportPart;
import org.greenroom.ballot.Safeguards;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Key holders, notices and incidents for the report. */
@Configuration(proxyBeanMethods = false)
class LoggedParts {

    private final Texts texts;
    private final Times times;

    LoggedParts(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /** Who holds a key and what became of it, by the day; and who makes the voting codes. */
    @Bean
    ReportPart keyHoldersReportPart(Safeguards safeguards, CodeAuthorities authorities) {
        return new OwnParts.Part(15, "key-holders", (ballot, locale) -> {
            var holders = safeguards.of(ballot);
            var keys = holders.isEmpty()
                    ? Stream.of(texts.get(locale, "scrutiny.key.portal"))
                    : holders.stream().map(holder -> said(holder, locale));
            return Stream.concat(keys, Stream.of(authorities.words(ballot).in(locale)))
                    .map(said -> new ReportPart.Row(null, said))
                    .toList();
        });
    }

    private String said(KeyHolder holder, Locale locale) {
        List<String> said = new ArrayList<>();
        said.add(holder.name() + ":");
        day(said, "made", holder.madeOn(), locale);
        day(said, "checked", holder.checkedOn(), locale);
        day(said, "used", holder.usedOn(), locale);
        day(said, "lost", holder.lostOn(), locale);
        if (said.size() == 1) {
            said.add(texts.get(locale, "scrutiny.key.none"));
        }
        return String.join(" ", said);
    }

    private void day(List<String> said, String what, @Nullable LocalDate day, Locale locale) {
        if (day != null) {
            said.add(texts.get(locale, "scrutiny.key." + what, times.date(day, locale)));
        }
    }

    /** What was sent and when; of reminders no number, as everywhere. */
    @Bean
    ReportPart noticesReportPart(Notices notices) {
        return new OwnParts.Part(25, "notices", (ballot, locale) -> notices.of(ballot).stream()
                .map(notice -> new ReportPart.Row(
                        notice.beganAt() == null ? notice.due() : notice.beganAt(), said(notice, locale)))
                .toList());
    }

    private String said(NoticeInfo notice, Locale locale) {
        var kind = notice.closingSoon() ? "closing-soon" : notice.kind().code();
        var said = texts.get(locale, "notices.kind." + kind) + ": "
                + texts.get(
                        locale,
                        "notices.state."
                                + notice.state().name().toLowerCase(Locale.ROOT).replace('_', '-')) + ".";
        var numbers = notice.numbers();
        return numbers == null
                ? said
                : said + " "
                        + texts.get(
                                locale,
                                "scrutiny.notice.numbers",
                                numbers.mails(),
                                numbers.letters(),
                                numbers.failed());
    }

    /** The incident log, the oldest first. */
    @Bean
    ReportPart incidentsReportPart(Incidents incidents) {
        return new OwnParts.Part(40, "incidents", (ballot, locale) -> incidents.of(ballot).reversed().stream()
                .map(entry -> new ReportPart.Row(entry.at(), said(incidents, ballot, entry, locale)))
                .toList());
    }

    private String said(Incidents incidents, UUID ballot, Incident entry, Locale locale) {
        var said =
                switch (entry.kind()) {
                    case WRITTEN -> entry.by().name() + ": " + entry.said();
                    case FAILURE -> texts.get(locale, "ballot.incident.failure", texts.get(locale, entry.said()));
                    default ->
                        texts.get(locale, "ballot.incident." + entry.kind().code());
                };
        if (entry.corrects() == null || entry.kind() != IncidentKind.WRITTEN) {
            return said;
        }
        return incidents.of(ballot).stream()
                .filter(other -> other.id().equals(entry.corrects()))
                .findFirst()
                .map(other ->
                        texts.get(locale, "scrutiny.incident.corrects", times.brief(other.at(), locale)) + " " + said)
                .orElse(said);
    }
}
