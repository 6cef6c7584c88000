package org.greenroom.consent.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Receipts;
import org.greenroom.consent.links.StatementLinks;
import org.greenroom.consent.requests.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The member’s whole record of preferences, as its own file tells it, and whose agent the person is. */
@Component
class OwnConsent implements OwnDataPart {

    private static final JsonMapper JSON = new JsonMapper();

    private final Receipts receipts;
    private final Requests requests;
    private final StatementLinks links;
    private final RecordFile file;
    private final JdbcClient jdbc;

    OwnConsent(Receipts receipts, Requests requests, StatementLinks links, RecordFile file, JdbcClient jdbc) {
        this.receipts = receipts;
        this.requests = requests;
        this.links = links;
        this.file = file;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Set<String> tables() {
        return Set.of("consent_subject", "consent_mandate");
    }

    @Override
    public List<Map<String, Object>> of(SignedIn person) {
        List<Map<String, Object>> entries = new ArrayList<>();
        if (person.has(Role.MEMBER)) {
            receipts.copy().ifPresent(copy -> entries.add(record(copy)));
        }
        entries.addAll(OwnDataRows.of(jdbc, person, """
                select count(*) as agent_of from consent_mandate where account_id = :account having count(*) > 0
                """));
        return entries;
    }

    private Map<String, Object> record(Receipts.Copy copy) {
        var given = new ArrayList<>(links.current());
        given.addAll(links.ended(0, Integer.MAX_VALUE));
        var record =
                JSON.readValue(file.json(copy, requests.all(), given), new TypeReference<Map<String, Object>>() {});
        return Map.of("record", record);
    }
}
