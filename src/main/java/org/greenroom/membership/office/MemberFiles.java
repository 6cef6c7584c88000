package org.greenroom.membership.office;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.membership.MemberSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings together what is kept of one member, in a number of statements that does not grow. Records no look. */
@Component
class MemberFiles {
    private final Entries entries;
    private final CorrectionRows corrections;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    MemberFiles(Entries entries, CorrectionRows corrections, Accounts accounts, JdbcClient jdbc) {
        this.entries = entries;
        this.corrections = corrections;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    MemberDetails of(MemberSummary member) {
        return new MemberDetails(
                member,
                entries.ofMember(EntryKind.ENGAGEMENT, member.id()),
                entries.ofMember(EntryKind.TERM, member.id()),
                accounts.ofMember(member.id()).orElse(null),
                corrections.ofMember(member.id()),
                aliases(member.id()));
    }

    private List<MemberAlias> aliases(UUID memberId) {
        return jdbc.sql("select membership_number, name, merged_at, merged_by from member_alias"
                        + " where member_id = :member order by merged_at, membership_number")
                .param("member", memberId)
                .query((row, number) -> new MemberAlias(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }
}
