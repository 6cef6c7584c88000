package org.greenroom.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.MemberRecords;
import org.greenroom.texts.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells access who is on the roll and who is steward. */
@Component
@Transactional(readOnly = true)
class RollForAccess implements MemberRecords {

    private final MemberDirectory directory;
    private final StewardTerms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    RollForAccess(MemberDirectory directory, StewardTerms terms, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Person> byId(UUID memberId) {
        return directory.byId(memberId).map(RollForAccess::person);
    }

    @Override
    public Optional<Standing> standing(UUID memberId, LocalDate day) {
        return jdbc.sql("""
                        select m.display_name, m.language, exists (
                            select 1 from steward_term t
                            where t.member_id = m.id and t.elected_on <= :day and t.ends_on >= :day)
                        from member m where m.id = :id
                        """)
                .param("id", memberId)
                .param("day", day)
                .query((row, number) ->
                        new Standing(row.getString(1), Languages.of(row.getString(2)), row.getBoolean(3)))
                .optional();
    }

    @Override
    public Optional<Person> byNumber(String number) {
        return directory.byNumber(number).map(RollForAccess::person);
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return directory.byEmail(email).map(RollForAccess::person);
    }

    @Override
    @Transactional
    public void changeEmail(UUID memberId, String email) {
        jdbc.sql(
                        "select membership_number, given_name, family_name, professional_name from member where id = :id for update")
                .param("id", memberId)
                .query((row, number) -> MemberNames.searchText(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4) == null ? "" : row.getString(4),
                        email))
                .optional()
                .ifPresent(searchText -> jdbc.sql("update member set email = :email, email_key = :key,"
                                + " search_text = :text, email_by_hand_at = :now, version = version + 1 where id = :id")
                        .param("email", email)
                        .param("key", email.toLowerCase(Locale.ROOT))
                        .param("text", searchText)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("id", memberId)
                        .update());
    }

    @Override
    public boolean isSteward(UUID memberId, LocalDate day) {
        return !terms.currentFor(memberId, day).isEmpty();
    }

    @Override
    public List<Steward> stewards(LocalDate day) {
        var current = terms.currentOn(day);
        var members = directory.byIds(
                current.stream().map(StewardTerm::memberId).distinct().toList());
        return current.stream()
                .filter(term -> members.containsKey(term.memberId()))
                .map(term -> new Steward(
                        term.memberId(),
                        members.get(term.memberId()).displayName(),
                        term.workplaceName(),
                        term.endsOn()))
                .sorted(Comparator.comparing(Steward::name).thenComparing(Steward::workplace))
                .toList();
    }

    private static Person person(MemberSummary member) {
        return new Person(
                member.id(), member.number(), member.displayName(), member.rollName(), member.email(), member.locale());
    }
}
