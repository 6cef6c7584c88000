package org.greenroom.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The check of the audit trail on a database other than the portal's own. */
@Component
public class TrailElsewhere {

    private final EntityManager entities;
    private final CheckpointSigner signer;
    private final AuditSettings settings;
    private final Clock clock;

    TrailElsewhere(EntityManager entities, CheckpointSigner signer, AuditSettings settings, Clock clock) {
        this.entities = entities;
        this.signer = signer;
        this.settings = settings;
        this.clock = clock;
    }

    public Verification walk(DataSource database) {
        var jdbc = JdbcClient.create(database);
        return new AuditTrail(jdbc, entities, new Checkpoints(jdbc, signer, settings, clock), signer, clock).walk();
    }
}
