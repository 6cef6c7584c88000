package org.greenroom.ballot.scrutiny;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.ReportPart;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ballot’s own records give to the report: legal sign-off, approvals, and what was sent to the roll. */
@Configuration(proxyBeanMethods = false)
class OwnParts {

    /** A part made of a lambda. */
    record Part(int order, String code, BiFunction<UUID, Locale, List<Row>> reads) implements ReportPart {
        @Override
        public List<Row> rows(UUID ballotId, Locale locale) {
            return reads.apply(ballotId, locale);
        }
    }

    @Bean
    ReportPart signOffReportPart(Ballots ballots, Texts texts, Times times) {
        return new Part(10, "sign-off", (ballot, locale) -> {
            var details = ballots.details(ballot);
            var signOff = details.signOff();
            if (signOff == null) {
                return List.of();
            }
            var said = texts.get(
                    locale,
                    "ballots.sign-off.said",
                    signOff.adviser(),
                    times.date(signOff.givenOn(), locale),
                    signOff.recordedBy().name(),
                    times.brief(signOff.recordedAt(), locale));
            var noted =
                    signOff.note().isEmpty() ? "" : " " + texts.get(locale, "ballots.sign-off.noted", signOff.note());
            // Later only two officers change anything, such as the closing time, and that is told with their decisions.
            var isDraft = details.state() == BallotState.DRAFT || details.state() == BallotState.PROPOSED;
            var holds = signOff.holds() || !isDraft ? "" : " " + texts.get(locale, "scrutiny.sign-off.void");
            return List.of(new ReportPart.Row(signOff.recordedAt(), said + noted + holds));
        });
    }

    @Bean
    ReportPart approvalsReportPart(Approvals approvals, Texts texts) {
        return new Part(20, "approvals", (ballot, locale) -> {
            var rows = new ArrayList<ReportPart.Row>();
            approvals.historyOf(ballot).reversed().forEach(proposal -> {
                var act = act(proposal, locale, texts);
                rows.add(new ReportPart.Row(
                        proposal.proposedAt(),
                        texts.get(
                                locale,
                                "scrutiny.approval.proposed",
                                act,
                                proposal.proposedBy().name(),
                                proposal.sha256hex())));
                var decidedBy = proposal.decidedBy();
                if (decidedBy != null) {
                    var key = "scrutiny.approval." + proposal.state().name().toLowerCase(Locale.ROOT);
                    rows.add(new ReportPart.Row(proposal.decidedAt(), texts.get(locale, key, act, decidedBy.name())));
                }
            });
            return rows;
        });
    }

    private static String act(Proposal proposal, Locale locale, Texts texts) {
        return Arrays.stream(BallotAct.values())
                .filter(act -> act.proposalKind().equals(proposal.kind()))
                .findFirst()
                .map(act -> texts.get(
                        locale,
                        "ballots.act." + act.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElse(proposal.kind());
    }

    /** Reminders to the whole roll or to workplaces by their codes; never to whom. */
    @Bean
    ReportPart remindersReportPart(JdbcClient jdbc, Texts texts) {
        return new Part(30, "reminders", (ballot, locale) -> jdbc.sql(
                        "select scope, asked_at from ballot_reminder where ballot_id = :ballot order by asked_at")
                .param("ballot", ballot)
                .query((row, n) -> {
                    var scope = row.getString("scope");
                    Instant at = row.getObject("asked_at", OffsetDateTime.class).toInstant();
                    return new ReportPart.Row(
                            at,
                            scope.isEmpty()
                                    ? texts.get(locale, "scrutiny.reminder.roll")
                                    : texts.get(locale, "scrutiny.reminder.workplace", scope));
                })
                .list());
    }
}
