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

/** A person on the union's roll. Written by imports, in batches of plain SQL; read here. */
@Entity
@Table(name = "member")
class Member {
    @Id
    private UUID id;

    @Version
    private int version;

    private String membershipNumber;
    private String givenName;
    private String familyName;
    private @Nullable String professionalName;
    private String displayName;
    private @Nullable String email;
    private @Nullable String emailKey;
    private @Nullable String mobile;
    private LocalDate joinedOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private MemberStatus status;

    private String branch;
    private String language;
    private String sortName;
    private String searchText;

    /** For Hibernate, which fills every field at once. */
    @SuppressWarnings("NullAway")
    protected Member() {}

    UUID id() {
        return id;
    }

    MemberSummary summary() {
        return new MemberSummary(
                id,
                membershipNumber,
                displayName,
                MemberNames.roll(givenName, familyName),
                email,
                mobile,
                status,
                branch,
                language,
                joinedOn);
    }
}
