package org.greenroom.news;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArticleRepository extends Repository<ArticleEntity, UUID> {

    ArticleEntity saveAndFlush(ArticleEntity article);

    void delete(ArticleEntity article);

    Optional<ArticleEntity> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ArticleEntity a where a.id = :id")
    Optional<ArticleEntity> lock(UUID id);

    boolean existsBySlug(String slug);

    @Query("select count(a) from ArticleEntity a where a.state in :states")
    long countInStates(List<ArticleState> states);

    @Query("select a.id from ArticleEntity a where a.state = org.greenroom.news.ArticleState.SCHEDULED"
            + " and a.publishAt <= :now order by a.publishAt")
    List<UUID> due(Instant now);
}
