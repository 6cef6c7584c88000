package org.greenroom.consent.ledger;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.greenroom.consent.RecordFlaw;
import org.greenroom.signing.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The check of all records of preferences on a database other than the portal's own. */
@Component
public class RecordsElsewhere {

    private final Signatures signatures;
    private final Clock clock;

    RecordsElsewhere(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Events that were followed, and the first flaw. */
    public record Found(long events, int roots, Optional<RecordFlaw> flaw) {}

    public Found check(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var check = new ChainCheck(jdbc, new Roots(jdbc, signatures, clock), signatures);
        return new Found(check.events(), check.rootsSigned(), check.firstFlaw());
    }
}
