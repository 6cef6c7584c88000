package org.greenroom.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return ofAll(List.of(memberId), from, until).getOrDefault(memberId, List.of());
    }

    /** The same for many members, in one statement; a member without any is left out. */
    public Map<UUID, List<At>> ofAll(Collection<UUID> memberIds, LocalDate from, LocalDate until) {
        var found = new HashMap<UUID, List<At>>();
        if (!memberIds.isEmpty()) {
            jdbc.sql("""
                            select distinct e.member_id, w.code, w.agreement
                            from engagement e join workplace w on w.id = e.workplace_id
                            where e.member_id in (:members) and e.starts_on <= :until
                                and (e.ends_on is null or e.ends_on >= :from)
                            order by w.code
                            """)
                    .param("members", memberIds)
                    .param("from", from)
                    .param("until", until)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("member_id", UUID.class), member -> new ArrayList<>())
                                .add(new At(row.getString("code"), row.getString("agreement")));
                    });
        }
        return found;
    }
}
