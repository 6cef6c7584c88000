package org.greenroom.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface WorkplaceRepository extends ListCrudRepository<Workplace, UUID> {
    Optional<Workplace> findByCode(String code);

    List<Workplace> findByCodeIn(Collection<String> codes);

    @Query("select w from Workplace w where w.searchText like :pattern escape '!'"
            + " and (:agreement = '' or w.agreement = :agreement)")
    Page<Workplace> search(String pattern, String agreement, Pageable page);

    @Query("select distinct w from Engagement e join e.workplace w where e.memberId = :memberId"
            + " and e.startsOn <= :day and (e.endsOn is null or e.endsOn >= :day) order by w.name, w.code")
    List<Workplace> ofMember(UUID memberId, LocalDate day);

    @Query("select distinct w.agreement from Workplace w order by w.agreement")
    List<String> agreements();
}
