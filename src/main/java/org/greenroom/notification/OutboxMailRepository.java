package org.greenroom.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutboxMailRepository extends Repository<OutboxMail, UUID> {

    OutboxMail save(OutboxMail mail);

    void delete(OutboxMail mail);

    Optional<OutboxMail> findById(UUID id);

    /** News wait behind everything else: fifty thousand digests must not hold up somebody who wants to sign in. */
    @Query("select m.id from OutboxMail m where m.nextAttemptAt <= :now order by"
            + " case when m.purpose = org.greenroom.notification.Purpose.NEWS then 1 else 0 end, m.nextAttemptAt, m.id")
    List<UUID> due(Instant now, Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from OutboxMail m where lower(m.recipient) = lower(:address)")
    void eraseAllTo(String address);

    long countByGivenUpAtIsNull();

    long countByNotice(UUID notice);

    @Query("select distinct m.recipient from OutboxMail m where m.purpose = :purpose and m.givenUpAt is not null"
            + " order by m.recipient")
    List<String> addressesGivenUp(Purpose purpose);
}
