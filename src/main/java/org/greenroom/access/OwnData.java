package org.greenroom.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything the portal holds about the person who asks, as the rooms tell it. Nobody can ask for another's. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class OwnData {

    private final ObjectProvider<OwnDataPart> parts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    OwnData(ObjectProvider<OwnDataPart> parts, CurrentUser currentUser, AuditTrail audit, Clock clock) {
        this.parts = parts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is held.
     *
     * @param collectedAt when
     * @param person whose data it is, by name
     * @param parts what each room holds, in order; a part that holds nothing is there and empty
     */
    public record Collection(Instant collectedAt, String person, List<Part> parts) {}

    /**
     * @param name of the part
     * @param entries as {@link OwnDataPart#of} gives them
     */
    public record Part(String name, List<Map<String, Object>> entries) {}

    /**
     * Collects everything. The trail says that it was done, and nothing of what was found.
     *
     * @param form {@code page} or {@code file}
     */
    @AsksAgain
    public Collection collect(String form) {
        var person = currentUser.require();
        var told = parts.stream()
                .sorted(Comparator.comparingInt(OwnDataPart::order).thenComparing(OwnDataPart::name))
                .map(part -> new Part(part.name(), part.of(person)))
                .toList();
        audit.record(person.actor(), "own-data.taken", person.accountId().toString(), Map.of("form", form));
        return new Collection(clock.instant(), person.displayName(), told);
    }
}
