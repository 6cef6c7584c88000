package org.greenroom.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose session it is and what they may do at this moment, asked at every request: in one statement of the account with the
 * roles that run, and for a member in one more of the roll. Nothing is kept from one request to the next, so that what was
 * taken away anywhere is gone at once.
 */
@Component
class PersonOfSession {

    private final JdbcClient jdbc;
    private final ObjectProvider<MemberRecords> members;
    private final Clock clock;

    PersonOfSession(JdbcClient jdbc, ObjectProvider<MemberRecords> members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    private record Row(
            UUID account,
            @Nullable UUID member,
            String name,
            String language,
            int sessionsEnded,
            @Nullable String role) {}

    /** Empty when the session was ended or its account is not active. */
    Optional<SignedIn> find(UUID sessionId) {
        var rows = jdbc.sql("""
                        select a.id, a.member_id, a.display_name, a.language, a.sessions_ended, g.role
                        from account_session s
                        join account a on a.id = s.account_id and a.status = 'ACTIVE'
                        left join role_grant g on g.account_id = a.id and g.starts_at <= :now
                            and (g.ends_at is null or g.ends_at > :now)
                        where s.id = :session
                        """)
                .param("session", sessionId)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6)))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var roles = EnumSet.noneOf(Role.class);
        rows.forEach(row -> {
            if (row.role() != null) {
                roles.add(Role.valueOf(row.role()));
            }
        });
        return Optional.of(person(rows.getFirst(), roles));
    }

    private SignedIn person(Row row, Set<Role> roles) {
        var name = row.name();
        var language = Languages.of(row.language());
        var member = row.member();
        if (member != null) {
            roles.add(Role.MEMBER);
            var roll = members.getIfAvailable();
            var standing = roll == null
                    ? null
                    : roll.standing(member, clock.instant().atZone(Times.ZONE).toLocalDate())
                            .orElse(null);
            if (standing != null) {
                name = standing.displayName();
                language = standing.language();
                if (standing.steward()) {
                    roles.add(Role.STEWARD);
                }
            }
        }
        return new SignedIn(row.account(), member, name, roles, language, row.sessionsEnded());
    }
}
