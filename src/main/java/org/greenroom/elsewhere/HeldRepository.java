package org.greenroom.elsewhere;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface HeldRepository extends JpaRepository<HeldEntity, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from HeldEntity h where h.id = :id")
    Optional<HeldEntity> lock(UUID id);

    @Query("select h from HeldEntity h order by h.closesOn desc nulls first, h.id")
    List<HeldEntity> lastFirst();

    @Query("select h from HeldEntity h where h.state <> HeldState.DRAFT order by h.closesOn desc, h.id")
    List<HeldEntity> announced();
}
