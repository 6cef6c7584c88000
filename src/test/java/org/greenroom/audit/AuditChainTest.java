package org.greenroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.audit.Verification.Fault;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private static final Actor WHO = new Actor(UUID.fromString("6f3c1a1e-0000-4000-8000-000000000001"), "Carys Lloyd");

    @Test
    void anUntouchedChainIsUnbroken() {
        var chain = chain(4);
        assertThat(check(chain, 4, chain.getLast().hash())).isEqualTo(Verification.unbroken(4, 0, 0));
    }

    @Test
    void aChangedFieldIsNamedByItsEntry() {
        var chain = chain(4);
        var old = chain.get(1);
        chain.set(
                1,
                new AuditEntry(
                        old.seq(),
                        old.at(),
                        old.who(),
                        "ballot.cancelled",
                        old.subject(),
                        old.detailBytes(),
                        old.previousHash(),
                        old.hash()));

        assertThat(check(chain, 4, chain.getLast().hash())).isEqualTo(broken(2, Fault.CHANGED));
    }

    @Test
    void aMissingEntryIsNamed() {
        var chain = chain(4);
        var end = chain.getLast().hash();
        chain.remove(2);

        assertThat(check(chain, 4, end)).isEqualTo(broken(3, Fault.MISSING));
    }

    @Test
    void anEntryWrittenAnewDoesNotLinkToTheNext() {
        var chain = chain(4);
        var old = chain.get(1);
        chain.set(
                1,
                AuditEntry.following(
                        old.seq(),
                        old.at(),
                        WHO,
                        "ballot.cancelled",
                        old.subject(),
                        old.detailBytes(),
                        old.previousHash()));

        assertThat(check(chain, 4, chain.getLast().hash())).isEqualTo(broken(3, Fault.NOT_LINKED));
    }

    @Test
    void aCutEndIsSeenFromTheHead() {
        var chain = chain(4);
        var end = chain.getLast().hash();
        chain.removeLast();

        assertThat(check(chain, 4, end)).isEqualTo(broken(4, Fault.MISSING));
        assertThat(check(chain, 3, end)).isEqualTo(new Verification(3, 0, 0, 3L, Fault.NOT_LINKED));
    }

    @Test
    void fieldsCannotBorrowFromTheirNeighbours() {
        var at = Instant.parse("2026-11-23T09:00:00Z");
        var one = AuditEntry.following(1, at, WHO, "ab", "c", new byte[0], AuditTrail.BEFORE_FIRST);
        var other = AuditEntry.following(1, at, WHO, "a", "bc", new byte[0], AuditTrail.BEFORE_FIRST);

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    private static Verification check(List<AuditEntry> entries, long headSeq, byte[] head) {
        var chain = new AuditChain(jws -> Optional.empty());
        chain.follow(entries);
        return chain.end(headSeq, head);
    }

    private static Verification broken(long seq, Fault fault) {
        return new Verification(seq - 1, 0, 0, seq, fault);
    }

    private static List<AuditEntry> chain(int length) {
        var entries = new ArrayList<AuditEntry>();
        var previous = AuditTrail.BEFORE_FIRST;
        for (var seq = 1; seq <= length; seq++) {
            var entry = AuditEntry.following(
                    seq,
                    Instant.parse("2026-11-23T09:00:00Z").plusSeconds(seq),
                    WHO,
                    "ballot.opened",
                    "subject " + seq,
                    AuditDetails.write(Map.of("k", "v")),
                    previous);
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }
}
