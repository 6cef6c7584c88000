package org.greenroom.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of what kinds a member was written to, for the file of own data: never the words. Mail that was delivered left no trace
 * to be told. Called for the member alone.
 */
@Service
@Transactional(readOnly = true)
public class WrittenTo {

    private final JdbcClient jdbc;

    WrittenTo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters, the oldest first, mail that waits to be sent, and that the address was refused, if it was. */
    public List<Map<String, Object>> member(UUID member) {
        var all = new ArrayList<>(written(member));
        jdbc.sql("select b.last_day from bad_address b join member m on m.email_key = b.address where m.id = :member")
                .param("member", member)
                .query(LocalDate.class)
                .list()
                .forEach(day -> all.add(Map.of("medium", "BAD_ADDRESS", "onDay", day)));
        return List.copyOf(all);
    }

    private List<Map<String, Object>> written(UUID member) {
        return jdbc.sql("""
                        select 'LETTER' as medium, purpose, written_at, posted_at from letter where member_id = :member
                        union all
                        select 'MAIL', purpose, null, null from outbox_mail where member_id = :member
                        order by 3
                        """)
                .param("member", member)
                .query((row, number) -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("medium", row.getString("medium"));
                    entry.put("purpose", row.getString("purpose"));
                    time(entry, "writtenAt", row.getObject("written_at", OffsetDateTime.class));
                    time(entry, "postedAt", row.getObject("posted_at", OffsetDateTime.class));
                    return entry;
                })
                .list();
    }

    private static void time(
            Map<String, Object> entry, String name, @org.jspecify.annotations.Nullable OffsetDateTime at) {
        if (at != null) {
            entry.put(name, at.toInstant());
        }
    }
}
