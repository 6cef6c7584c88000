package org.greenroom.membership;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EngagementRepository extends Repository<Engagement, UUID> {
    @Query("select e from Engagement e join fetch e.workplace w where e.memberId = :memberId"
            + " order by e.startsOn desc, w.code")
    List<Engagement> ofMember(UUID memberId);
}
