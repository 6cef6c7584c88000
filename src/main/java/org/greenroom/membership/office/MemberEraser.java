package org.greenroom.membership.office;

import java.util.Map;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.MemberErased;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.Letters;
import org.greenroom.notification.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a member out of everything that names them. Frozen rolls and the audit trail, which know an id only, stay. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MemberEraser {
    private static final String[] OWN_ROWS = {
        "engagement", "steward_term", "removed_entry", "correction", "member_alias", "member_read"
    };

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Letters letters;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    MemberEraser(
            JdbcClient jdbc,
            Accounts accounts,
            Letters letters,
            Outbox outbox,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.letters = letters;
        this.outbox = outbox;
        this.events = events;
        this.audit = audit;
    }

    /** Erases a member whose row the caller has locked. @param request for which the office does it */
    void erase(MemberSummary member, UUID request, Actor by) {
        UUID id = member.id();
        events.publishEvent(new MemberErased(id, "deletion request " + request));
        accounts.erase(id, by);
        letters.erase(id);
        var address = member.email();
        if (address != null) {
            outbox.forget(address);
        }
        for (String table : OWN_ROWS) {
            jdbc.sql("delete from " + table + " where member_id = :id")
                    .param("id", id)
                    .update();
        }
        jdbc.sql("delete from different_people where first_id = :id or second_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from member where id = :id").param("id", id).update();
        audit.record(by, "membership.member.erased", "member " + id, Map.of("request", request.toString()));
    }
}
