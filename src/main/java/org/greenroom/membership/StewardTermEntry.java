package org.greenroom.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** The row behind a {@link StewardTerm}. */
@Entity
@Table(name = "steward_term")
class StewardTermEntry {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID memberId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "workplace_id")
    private Workplace workplace;

    private LocalDate electedOn;
    private LocalDate endsOn;

    /** For Hibernate, which fills every field at once. */
    @SuppressWarnings("NullAway")
    protected StewardTermEntry() {}

    StewardTerm term() {
        return new StewardTerm(id, memberId, workplace.code(), workplace.name(), electedOn, endsOn);
    }
}
