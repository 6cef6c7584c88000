package org.greenroom.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries of the trail. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('AUDITOR','RETURNING_OFFICER')")
public class AuditSearch {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    AuditSearch(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** A part of what was found, the newest first. */
    public List<AuditEntry> find(AuditQuery query, int offset, int limit) {
        var conditions = new Conditions(query, null);
        return jdbc.sql(AuditTrail.COLUMNS + conditions.where()
                        + " order by seq desc offset :offset rows fetch first :limit rows only")
                .params(conditions.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query(AuditTrail::entry)
                .list();
    }

    /** How many were found. */
    public long count(AuditQuery query) {
        if (query.asksForEverything()) {
            return trail.head().seq();
        }
        var conditions = new Conditions(query, null);
        return jdbc.sql("select count(*) from audit_entry " + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /** Hands what was found to {@code reader}, the newest first, at most {@code limit}; keeps little in memory. */
    public void each(AuditQuery query, int limit, Consumer<AuditEntry> reader) {
        Long below = null;
        int left = limit;
        while (left > 0) {
            var conditions = new Conditions(query, below);
            var found = jdbc.sql(
                            AuditTrail.COLUMNS + conditions.where() + " order by seq desc fetch first :limit rows only")
                    .params(conditions.parameters())
                    .param("limit", Math.min(left, AT_ONCE))
                    .query(AuditTrail::entry)
                    .list();
            if (found.isEmpty()) {
                return;
            }
            found.forEach(reader);
            below = found.getLast().seq();
            left -= found.size();
        }
    }

    /** The conditions of a query and their parameters. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final java.util.Map<String, Object> parameters = new java.util.HashMap<>();

        Conditions(AuditQuery query, @Nullable Long below) {
            contains("actor_name", "person", query.person());
            contains("action", "action", query.action());
            contains("subject", "about", query.about());
            if (query.from() != null) {
                add("at >= :from", "from", start(query.from()));
            }
            if (query.to() != null) {
                add("at < :to", "to", start(query.to().plusDays(1)));
            }
            if (below != null) {
                add("seq < :below", "below", below);
            }
        }

        String where() {
            return all.isEmpty() ? "" : "where " + String.join(" and ", all);
        }

        java.util.Map<String, Object> parameters() {
            return parameters;
        }

        private void contains(String column, String name, String words) {
            if (!words.isEmpty()) {
                var escaped = words.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_");
                add("lower(" + column + ") like :" + name + " escape '!'", name, "%" + escaped + "%");
            }
        }

        private void add(String condition, String name, Object value) {
            all.add(condition);
            parameters.put(name, value);
        }

        private static OffsetDateTime start(LocalDate day) {
            return day.atStartOfDay(UK).toInstant().atOffset(ZoneOffset.UTC);
        }
    }
}
