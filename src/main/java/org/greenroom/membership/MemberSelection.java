package org.greenroom.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who an electorate rule takes in. Each answer is one or two statements however many members there are, on H2 and on
 * PostgreSQL alike.
 */
@Service
@Transactional(readOnly = true)
public class MemberSelection {
    private static final String CURRENT_WORKPLACE = """
            select x.member_id, x.code, x.agreement from (
              select e.member_id, w.code, w.agreement,
                     row_number() over (partition by e.member_id order by e.starts_on desc, w.code) as place
              from engagement e join workplace w on w.id = e.workplace_id
              where e.starts_on <= :onDate and (e.ends_on is null or e.ends_on >= :onDate)) x
            where x.place = 1""";

    private final JdbcClient jdbc;
    private final MemberDirectory directory;
    private final EngagementRepository engagements;
    private final Clock clock;

    MemberSelection(JdbcClient jdbc, MemberDirectory directory, EngagementRepository engagements, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.engagements = engagements;
        this.clock = clock;
    }

    /** How many members the rule takes in. */
    public long count(MemberFilter filter) {
        return count(filter, "");
    }

    /** How many of them a search finds; see {@link #page}. */
    public long count(MemberFilter filter, String search) {
        var where = MemberWhere.of(filter, today(), search);
        return jdbc.sql("select count(*) from member m where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** How those the rule takes in are reached, by language. */
    public List<Reach> reach(MemberFilter filter) {
        var where = MemberWhere.of(filter, today());
        return jdbc.sql("select m.language, count(m.email) as by_mail, count(*) as everybody from member m where "
                        + where.sql() + " group by m.language order by m.language desc")
                .params(where.parameters())
                .query((row, number) -> new Reach(
                        row.getString("language"),
                        row.getLong("by_mail"),
                        row.getLong("everybody") - row.getLong("by_mail")))
                .list();
    }

    /**
     * A part of the members the rule takes in, by family name.
     *
     * @param search words that must all occur in name, number or e-mail address, without regard to case and accents;
     *               empty finds all
     */
    public List<MemberSummary> page(MemberFilter filter, int offset, int limit, String search) {
        var where = MemberWhere.of(filter, today(), search);
        List<UUID> ids = jdbc.sql("select m.id from member m where " + where.sql()
                        + " order by m.sort_name, m.membership_number limit :limit offset :offset")
                .params(where.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(UUID.class)
                .list();
        var byId = directory.byIds(ids);
        return ids.stream().map(byId::get).toList();
    }

    /** How many of the members the rule takes in are doubtful in this way. */
    public long countDoubtful(MemberFilter filter, Doubt doubt) {
        var where = MemberWhere.of(filter, today());
        return jdbc.sql("select count(*) from member m where " + where.sql() + " and " + doubt.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** A part of them, so that those who are alike stand together. */
    public List<MemberSummary> doubtful(MemberFilter filter, Doubt doubt, int offset, int limit) {
        var where = MemberWhere.of(filter, today());
        var order = doubt == Doubt.SAME_PHONE ? "m.mobile_key, m.sort_name" : "m.sort_name";
        List<UUID> ids = jdbc.sql("select m.id from member m where " + where.sql() + " and " + doubt.sql()
                        + " order by " + order + ", m.membership_number limit :limit offset :offset")
                .params(where.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(UUID.class)
                .list();
        var byId = directory.byIds(ids);
        return ids.stream().map(byId::get).toList();
    }

    /** Why the member with this number is in, or is not; a number that nobody has is one reason of its own. */
    public Explanation explain(String memberNumber, MemberFilter filter) {
        var found = directory.byNumber(memberNumber);
        if (found.isEmpty()) {
            var unknown = new Reason(
                    Reason.Criterion.KNOWN,
                    false,
                    "membership.reason.unknown",
                    List.of(memberNumber.strip().toUpperCase(Locale.ROOT)));
            return new Explanation(null, false, List.of(unknown));
        }
        var member = found.get();
        var reasons = ElectorateReasons.of(member, filter, today(), () -> engagements.ofMember(member.id()).stream()
                .map(Engagement::summary)
                .toList());
        return new Explanation(member, reasons.stream().allMatch(Reason::met), reasons);
    }

    /**
     * Everybody the rule takes in on a day, with the one workplace each is counted at, in no particular order.
     *
     * @param onDate the UK date for which engagements are current; also the last day of the rule's period where the
     *               rule names none
     */
    public List<RollCandidate> candidates(MemberFilter filter, LocalDate onDate) {
        // Two statements and a join here: H2 would work out everybody's workplace again for each member.
        Map<UUID, RollPlace> places = new HashMap<>();
        jdbc.sql(CURRENT_WORKPLACE).param("onDate", onDate).query(row -> {
            places.put(
                    row.getObject("member_id", UUID.class),
                    new RollPlace(row.getString("code"), row.getString("agreement")));
        });
        var where = MemberWhere.of(filter, onDate);
        return jdbc.sql("select m.id, m.branch from member m where " + where.sql())
                .params(where.parameters())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    RollPlace place = places.getOrDefault(id, RollPlace.NONE);
                    return new RollCandidate(id, place.code(), place.agreement(), row.getString("branch"));
                })
                .list();
    }

    /** A member as {@link #candidates} would give the member, whether or not a rule takes it in. */
    public Optional<RollCandidate> candidate(UUID memberId, LocalDate onDate) {
        RollPlace place = jdbc.sql("""
                        select w.code, w.agreement from engagement e join workplace w on w.id = e.workplace_id
                        where e.member_id = :member and e.starts_on <= :onDate
                            and (e.ends_on is null or e.ends_on >= :onDate)
                        order by e.starts_on desc, w.code fetch first 1 rows only
                        """)
                .param("member", memberId)
                .param("onDate", onDate)
                .query((row, n) -> new RollPlace(row.getString("code"), row.getString("agreement")))
                .optional()
                .orElse(RollPlace.NONE);
        return jdbc.sql("select branch from member where id = :member")
                .param("member", memberId)
                .query((row, n) ->
                        new RollCandidate(memberId, place.code(), place.agreement(), row.getString("branch")))
                .optional();
    }

    private record RollPlace(
            @Nullable String code, @Nullable String agreement) {
        static final RollPlace NONE = new RollPlace(null, null);
    }

    /** The branches that members belong to, in order. */
    public List<String> branches() {
        return jdbc.sql("select distinct branch from member where branch <> '' order by branch")
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
