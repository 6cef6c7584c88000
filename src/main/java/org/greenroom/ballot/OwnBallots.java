package org.greenroom.ballot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.greenroom.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On which rolls a member stands and whether the member took part, for the file of own data. How the member voted is not
 * known to the portal, nor which sealed ballot is whose.
 */
@Component
class OwnBallots implements OwnDataPart {

    private final JdbcClient jdbc;

    OwnBallots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "ballots";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Set<String> tables() {
        return Set.of("roll_entry");
    }

    @Override
    public List<Map<String, Object>> of(SignedIn person) {
        // In the order of the ballots, which says nothing of when anybody voted.
        return OwnDataRows.of(jdbc, person, """
                select b.title_en as ballot, r.workplace_code as workplace, r.agreement, r.branch,
                    r.state <> 'NOT_VOTED' as took_part
                from roll_entry r join ballot b on b.id = r.ballot_id where r.member_id = :member
                order by b.title_en, b.id
                """);
    }
}
