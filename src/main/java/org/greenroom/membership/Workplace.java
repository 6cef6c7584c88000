package org.greenroom.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A production, venue or studio with its employer and the agreement that covers it. */
@Entity
@Table(name = "workplace")
class Workplace {
    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private WorkplaceKind kind;

    private String employer;
    private String agreement;
    private String place;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private String searchText;

    /** For Hibernate, which fills every field at once. */
    @SuppressWarnings("NullAway")
    protected Workplace() {}

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String agreement() {
        return agreement;
    }

    WorkplaceSummary summary() {
        return new WorkplaceSummary(id, code, name, kind, employer, agreement, place, startsOn, endsOn);
    }
}
