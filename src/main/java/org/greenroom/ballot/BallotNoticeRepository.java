package org.greenroom.ballot;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BallotNoticeRepository extends Repository<BallotNotice, UUID> {

    BallotNotice save(BallotNotice notice);

    Optional<BallotNotice> findById(UUID id);

    List<BallotNotice> findByBallotId(UUID ballotId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from BallotNotice n where n.id = :id")
    Optional<BallotNotice> lock(UUID id);

    @Query("select n.id from BallotNotice n where n.ballotId = :ballotId and n.kind = :kind")
    List<UUID> idsOf(UUID ballotId, NoticeKind kind);

    @Query("select n.id from BallotNotice n join Ballot b on b.id = n.ballotId where n.kind = :kind"
            + " and n.state in (org.greenroom.ballot.NoticeState.PLANNED, org.greenroom.ballot.NoticeState.WRITING)"
            + " and b.state = :state")
    List<UUID> open(NoticeKind kind, BallotState state);
}
