package org.greenroom.participation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.greenroom.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which named lists a member stands now, and for what the member asked for one as a steward. */
@Component
class OwnLists implements OwnDataPart {

    private final JdbcClient jdbc;

    OwnLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public Set<String> tables() {
        return Set.of("reminder_list", "reminder_list_purpose");
    }

    @Override
    public List<Map<String, Object>> of(SignedIn person) {
        return OwnDataRows.of(jdbc, person, """
                select 'ON_LIST' as kind, workplace_code as workplace, outcome, cast(null as varchar(20)) as purpose,
                    cast(null as timestamp with time zone) as accepted_at
                from reminder_list where member_id = :member
                union all
                select 'AS_STEWARD', workplace_code, null, purpose, accepted_at
                from reminder_list_purpose where member_id = :member
                order by 2
                """);
    }
}
