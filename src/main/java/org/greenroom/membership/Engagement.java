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
import org.jspecify.annotations.Nullable;

/** A member works at a workplace; one engagement for each member, workplace and first day. */
@Entity
@Table(name = "engagement")
class Engagement {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID memberId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "workplace_id")
    private Workplace workplace;

    private String job;
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    /** For Hibernate, which fills every field at once. */
    @SuppressWarnings("NullAway")
    protected Engagement() {}

    EngagementSummary summary() {
        return new EngagementSummary(workplace.code(), workplace.name(), workplace.agreement(), job, startsOn, endsOn);
    }
}
