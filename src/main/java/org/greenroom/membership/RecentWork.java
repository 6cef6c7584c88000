package org.greenroom.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a member has worked of late, for other parts of the portal. */
@Service
@Transactional(readOnly = true)
public class RecentWork {

    private final JdbcClient jdbc;

    RecentWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A workplace and the agreement that covers it. */
    public record At(String workplaceCode, String agreement) {}

    /**
     * The workplaces of engagements that had begun by {@code until} and had not ended before {@code from}, each once, by
     * code.
     */
    public List<At> of(UUID memberId, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select distinct w.code, w.agreement from engagement e join workplace w on w.id = e.workplace_id
                        where e.member_id = :member and e.starts_on <= :until
                            and (e.ends_on is null or e.ends_on >= :from)
                        order by w.code
                        """)
                .param("member", memberId)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new At(row.getString("code"), row.getString("agreement")))
                .list();
    }
}
