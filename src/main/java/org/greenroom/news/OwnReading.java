package org.greenroom.news;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.greenroom.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to when a person has seen the list of news. */
@Component
class OwnReading implements OwnDataPart {

    private final JdbcClient jdbc;

    OwnReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "news";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Set<String> tables() {
        return Set.of("news_seen");
    }

    @Override
    public List<Map<String, Object>> of(SignedIn person) {
        return OwnDataRows.of(jdbc, person, "select up_to as seen_up_to from news_seen where account_id = :account");
    }
}
