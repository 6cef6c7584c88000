package org.greenroom.consent.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenroom.consent.Answer;
import org.greenroom.consent.PreferenceState;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Use;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members say, once a quarter. Taken on the first of January, April, July and October and never again for the same
 * quarter, so that no two takings can be subtracted; nobody chooses groups, filters or dates.
 */
@Service
@Transactional
public class Statistics {

    private static final int AT_ONCE = 500;
    private static final String READERS = "hasAnyRole('CONSENT_OFFICER','RETURNING_OFFICER')";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Wordings wordings;
    private final MemberDirectory members;
    private final StatisticsSettings settings;
    private final Clock clock;

    Statistics(
            JdbcClient jdbc,
            Ledger ledger,
            Wordings wordings,
            MemberDirectory members,
            StatisticsSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.wordings = wordings;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /** The days for which figures were taken, the newest first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<LocalDate> days() {
        return jdbc.sql("select quarter_day from consent_quarter order by quarter_day desc")
                .query(LocalDate.class)
                .list();
    }

    /** The next day for which figures will be taken. */
    public LocalDate next() {
        return firstOfQuarter(today()).plusMonths(3);
    }

    /** The figures of a day: all members together first, then the branches by name. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<GroupShares> on(LocalDate day) {
        var shares = new LinkedHashMap<String, List<UseShares>>();
        jdbc.sql(
                        "select group_name, use_code, refuse, ask, allow, unstated from consent_share where quarter_day = :day")
                .param("day", day)
                .query((ResultSet row) -> {
                    shares.computeIfAbsent(row.getString("group_name"), name -> new ArrayList<>())
                            .add(share(row));
                });
        shares.values().forEach(uses -> uses.sort((a, b) -> a.use().compareTo(b.use())));
        return jdbc.sql("select group_name, about from consent_group_size where quarter_day = :day order by group_name")
                .param("day", day)
                .query((row, n) -> new GroupShares(
                        row.getString("group_name"),
                        row.getInt("about"),
                        shares.getOrDefault(row.getString("group_name"), List.of())))
                .list();
    }

    /** Takes the figures of the quarter that began a few days ago at most, unless they were taken. */
    void takeIfDue() {
        var day = firstOfQuarter(today());
        if (!today().isAfter(day.plusDays(settings.late()))) {
            take(day);
        }
    }

    void take(LocalDate day) {
        var first = jdbc.sql(
                                "insert into consent_quarter (quarter_day, taken_at) values (:day, :at) on conflict do nothing")
                        .param("day", day)
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
        if (first) {
            tally().shares().forEach(group -> store(day, group));
        }
    }

    private Tally tally() {
        var tally = new Tally(settings.smallestGroup());
        var material = wordings.lastMaterial(clock.instant());
        var today = today();
        var subjects = ledger.subjects();
        for (int from = 0; from < subjects.size(); from += AT_ONCE) {
            var some = subjects.subList(from, Math.min(from + AT_ONCE, subjects.size()));
            var branches = branches(some);
            ledger.states(some).forEach((subject, state) -> {
                var branch = branches.get(subject);
                if (branch != null && !state.stated().isEmpty()) {
                    tally.add(branch, answers(state, today, material));
                }
            });
        }
        return tally;
    }

    private Map<UUID, String> branches(List<UUID> subjects) {
        var memberOf = ledger.membersOf(subjects);
        var found = members.byIds(memberOf.values());
        var branches = new LinkedHashMap<UUID, String>();
        memberOf.forEach((subject, member) -> {
            var summary = found.get(member);
            if (summary != null) {
                branches.put(subject, summary.branch());
            }
        });
        return branches;
    }

    private static Map<Use, @Nullable Answer> answers(
            PreferenceState state, LocalDate today, Map<Use, Integer> material) {
        var answers = new EnumMap<Use, @Nullable Answer>(Use.class);
        for (var use : Use.values()) {
            @Nullable Answer strictest = Answer.ALLOW;
            var unstated = false;
            for (var item : state.items(use)) {
                var reading = state.reading(item, today, material);
                unstated |= reading.reason() != Reading.Reason.STATED;
                if (reading.answer().compareTo(strictest) < 0) {
                    strictest = reading.answer();
                }
            }
            answers.put(use, unstated ? null : strictest);
        }
        return answers;
    }

    private void store(LocalDate day, GroupShares group) {
        jdbc.sql("insert into consent_group_size (quarter_day, group_name, about) values (:day, :name, :about)")
                .param("day", day)
                .param("name", group.branch())
                .param("about", group.shown() ? group.about() : null)
                .update();
        for (var use : group.uses()) {
            jdbc.sql("insert into consent_share (quarter_day, group_name, use_code, refuse, ask, allow, unstated)"
                            + " values (:day, :name, :use, :refuse, :ask, :allow, :unstated)")
                    .param("day", day)
                    .param("name", group.branch())
                    .param("use", use.use().name())
                    .param("refuse", use.refuse().steps())
                    .param("ask", use.ask().steps())
                    .param("allow", use.allow().steps())
                    .param("unstated", use.unstated().steps())
                    .update();
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(Times.ZONE).toLocalDate();
    }

    private static LocalDate firstOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private static UseShares share(ResultSet row) throws SQLException {
        return new UseShares(
                Use.valueOf(row.getString("use_code")),
                new Share(row.getInt("refuse")),
                new Share(row.getInt("ask")),
                new Share(row.getInt("allow")),
                new Share(row.getInt("unstated")));
    }
}
