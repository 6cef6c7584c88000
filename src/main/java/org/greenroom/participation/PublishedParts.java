package org.greenroom.participation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenroom.membership.Found;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pages of a ballot's workplaces, sorted and filtered in the database by what is published. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class PublishedParts {

    private final JdbcClient jdbc;

    PublishedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found<PartRow> page(
            UUID ballotId,
            OrganiserQuery query,
            @Nullable Integer target,
            Set<String> withSteward,
            int page,
            int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ballot", ballotId);
        parameters.put("pattern", query.pattern());
        parameters.put("agreement", query.agreement());
        String where = " from published_part where ballot_id = :ballot and not pooled"
                + " and search_text like :pattern escape '!'"
                + " and (:agreement = '' or agreement = :agreement)"
                + shown(query, target, withSteward, parameters);
        long total = jdbc.sql("select count(*)" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var items = jdbc.sql("select " + PublishedFigures.COLUMNS + where + " order by "
                        + query.sort().sql() + " limit :size offset :offset")
                .params(parameters)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(PublishedFigures::part)
                .list();
        return new Found<>(items, total);
    }

    private static String shown(
            OrganiserQuery query, @Nullable Integer target, Set<String> withSteward, Map<String, Object> parameters) {
        switch (query.show()) {
            case ALL -> {
                return "";
            }
            case WITH_FIGURE -> {
                return " and showing = 'FIGURE'";
            }
            case WORDS_ONLY -> {
                return " and showing <> 'FIGURE'";
            }
            case BELOW_TARGET -> {
                parameters.put("target", target == null ? 0 : target);
                return " and showing = 'FIGURE' and voted * 100 < :target * entitled";
            }
            case NO_STEWARD -> {
                if (withSteward.isEmpty()) {
                    return "";
                }
                parameters.put("codes", withSteward);
                return " and workplace_code not in (:codes)";
            }
        }
        throw new IllegalArgumentException();
    }
}
