package org.greenroom.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StewardTermRepository extends Repository<StewardTermEntry, UUID> {
    @Query("select t from StewardTermEntry t join fetch t.workplace w where t.memberId = :memberId"
            + " order by t.electedOn desc, w.code")
    List<StewardTermEntry> ofMember(UUID memberId);

    @Query("select t from StewardTermEntry t join fetch t.workplace w where t.memberId = :memberId"
            + " and t.electedOn <= :day and t.endsOn >= :day order by w.name, w.code")
    List<StewardTermEntry> currentFor(UUID memberId, LocalDate day);

    @Query("select t from StewardTermEntry t join fetch t.workplace w where w.code = :code"
            + " and t.electedOn <= :day and t.endsOn >= :day order by t.electedOn, t.id")
    List<StewardTermEntry> currentAt(String code, LocalDate day);

    @Query("select t from StewardTermEntry t join fetch t.workplace w where w.code in :codes"
            + " and t.electedOn <= :day and t.endsOn >= :day order by w.code, t.electedOn, t.id")
    List<StewardTermEntry> currentAtAny(Collection<String> codes, LocalDate day);

    @Query("select t from StewardTermEntry t join fetch t.workplace w where t.electedOn <= :day and t.endsOn >= :day")
    List<StewardTermEntry> currentOn(LocalDate day);

    @Query("select distinct w.code from StewardTermEntry t join t.workplace w"
            + " where t.electedOn <= :day and t.endsOn >= :day")
    Set<String> codesWithSteward(LocalDate day);
}
