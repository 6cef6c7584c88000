package org.greenroom.consent;

import java.util.Map;
import java.util.UUID;
import org.greenroom.audit.Acting;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.consent.ledger.Erasures;
import org.greenroom.consent.ledger.Ledger;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases records of preferences for good. */
@Service
@Transactional
public class Erasure {

    private final OwnRecord own;
    private final Ledger ledger;
    private final Erasures erasures;
    private final AuditTrail audit;

    Erasure(OwnRecord own, Ledger ledger, Erasures erasures, AuditTrail audit) {
        this.own = own;
        this.ledger = ledger;
        this.erasures = erasures;
        this.audit = audit;
    }

    /** Erases the record of the member who is signed in. @return whether there was one */
    @AsksAgain
    @PreAuthorize("hasRole('MEMBER')")
    public boolean eraseOwn() {
        var subject = own.find();
        subject.ifPresent(this::erase);
        return subject.isPresent();
    }

    /** Erases the record of a member whose deletion the office carries out. @return whether there was one */
    @PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
    public boolean erase(UUID memberId, String reason) {
        var subject = ledger.subjectOf(memberId);
        subject.ifPresent(found -> {
            erase(found);
            audit.record(
                    Acting.current(), "consent.record.erased", "member " + memberId, Map.of("reason", reason.strip()));
        });
        return subject.isPresent();
    }

    private void erase(UUID subjectId) {
        erasures.erase(subjectId);
    }
}
