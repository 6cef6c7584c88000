package org.greenroom.ballot;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The ballots themselves. */
interface BallotRepository extends JpaRepository<Ballot, UUID> {

    /** For a step that casting must not overlap; only before the ballot was read otherwise in the same transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Ballot b where b.id = :id")
    Optional<Ballot> lock(UUID id);

    @Query("select b from Ballot b order by b.closesAt desc nulls first, b.titleEn")
    List<Ballot> newestFirst();

    @Query("select b from Ballot b where b.state in :states order by b.closesAt desc, b.titleEn")
    List<Ballot> inStates(Collection<BallotState> states);

    @Query("select b.id from Ballot b where b.state in :states")
    List<UUID> idsInStates(Collection<BallotState> states);

    /** Those that are not held after a restore. */
    @Query("select b.id from Ballot b where b.state in :states and b.suspendedAt is null")
    List<UUID> idsGoingOn(Collection<BallotState> states);
}
