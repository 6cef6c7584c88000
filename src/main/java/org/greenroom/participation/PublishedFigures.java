package org.greenroom.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The published figures as they are kept. Everything a steward or organiser sees comes from here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PublishedFigures {

    private static final int BATCH = 500;
    static final String COLUMNS = """
            id, ballot_id, workplace_code, workplace_name, employer, agreement, pooled, entitled, showing, voted, batch,
            published_at""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PublishedFigures(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What a part shows. */
    enum Showing {
        SMALL_GROUP,
        LISTED,
        JUST_STARTED,
        FIGURE,
        NEARLY_EVERYONE
    }

    /**
     * @param workplaceCode null for what an agreement has of small workplaces
     * @param voted the last figure; null before the first
     * @param batch of what is shown; 0 before anything was
     */
    record PartRow(
            UUID id,
            UUID ballotId,
            @Nullable String workplaceCode,
            String workplaceName,
            String employer,
            String agreement,
            boolean pooled,
            int entitled,
            Showing showing,
            @Nullable Integer voted,
            int batch,
            @Nullable Instant publishedAt) {}

    /** @param voted null for “nearly everyone” */
    record FigureRow(UUID partId, int batch, @Nullable Integer voted, Instant publishedAt) {}

    record TotalRow(UUID ballotId, int batch, int cast, Instant publishedAt) {}

    void insertParts(List<PartRow> parts) {
        template.batchUpdate("""
                insert into published_part (id, ballot_id, workplace_code, workplace_name, employer, search_text,
                    agreement, pooled, entitled, showing, batch)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """, parts, BATCH, (statement, part) -> {
            statement.setObject(1, part.id());
            statement.setObject(2, part.ballotId());
            statement.setString(3, part.workplaceCode());
            statement.setString(4, part.workplaceName());
            statement.setString(5, part.employer());
            statement.setString(6, searchable(part));
            statement.setString(7, part.agreement());
            statement.setBoolean(8, part.pooled());
            statement.setInt(9, part.entitled());
            statement.setString(10, part.showing().name());
        });
    }

    /** What a search looks through; a person's search is made lower case in the same way. */
    private static String searchable(PartRow part) {
        return part.pooled()
                ? ""
                : (part.workplaceName() + "|" + part.workplaceCode() + "|" + part.employer()).toLowerCase(Locale.ROOT);
    }

    void insertTotal(UUID ballotId, int batch, int cast, Instant at) {
        jdbc.sql("""
                        insert into published_total (ballot_id, batch, cast_count, published_at)
                        values (:ballot, :batch, :cast, :at)
                        """)
                .param("ballot", ballotId)
                .param("batch", batch)
                .param("cast", cast)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Publishes figures of a batch, or the words “nearly everyone” where {@code voted} is null. */
    void publish(List<FigureRow> figures) {
        template.batchUpdate(
                "insert into published_figure (part_id, batch, voted, published_at) values (?, ?, ?, ?)",
                figures,
                BATCH,
                (statement, figure) -> {
                    statement.setObject(1, figure.partId());
                    statement.setInt(2, figure.batch());
                    statement.setObject(3, figure.voted(), java.sql.Types.INTEGER);
                    statement.setObject(4, figure.publishedAt().atOffset(ZoneOffset.UTC));
                });
        template.batchUpdate("""
                update published_part set showing = ?, voted = coalesce(?, voted), batch = ?, published_at = ?
                where id = ?
                """, figures, BATCH, (statement, figure) -> {
            var showing = figure.voted() == null ? Showing.NEARLY_EVERYONE : Showing.FIGURE;
            statement.setString(1, showing.name());
            statement.setObject(2, figure.voted(), java.sql.Types.INTEGER);
            statement.setInt(3, figure.batch());
            statement.setObject(4, figure.publishedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(5, figure.partId());
        });
    }

    /** All parts of a ballot, those of an agreement’s small workplaces among them, in the order of workplace codes. */
    @Transactional(readOnly = true)
    List<PartRow> parts(UUID ballotId) {
        return jdbc.sql("select " + COLUMNS + " from published_part where ballot_id = :ballot"
                        + " order by workplace_code, agreement, id")
                .param("ballot", ballotId)
                .query(PublishedFigures::part)
                .list();
    }

    /** What is published of workplaces in any ballot. */
    @Transactional(readOnly = true)
    List<PartRow> ofWorkplaces(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from published_part where workplace_code in (:codes)")
                        .param("codes", codes)
                        .query(PublishedFigures::part)
                        .list();
    }

    /** All figures that parts of a ballot ever had, in order. */
    @Transactional(readOnly = true)
    List<FigureRow> history(UUID ballotId) {
        return jdbc.sql("""
                        select f.part_id, f.batch, f.voted, f.published_at
                        from published_figure f join published_part p on p.id = f.part_id
                        where p.ballot_id = :ballot order by f.part_id, f.batch
                        """)
                .param("ballot", ballotId)
                .query(PublishedFigures::figure)
                .list();
    }

    /** All figures that some parts ever had, in order, by part. */
    @Transactional(readOnly = true)
    Map<UUID, List<FigureRow>> historyOf(Collection<UUID> partIds) {
        return partIds.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                                select part_id, batch, voted, published_at from published_figure
                                where part_id in (:parts) order by part_id, batch
                                """).param("parts", partIds).query(PublishedFigures::figure).list().stream()
                        .collect(Collectors.groupingBy(FigureRow::partId));
    }

    /** The totals of ballots at each of their batches, in order, by ballot. */
    @Transactional(readOnly = true)
    Map<UUID, List<TotalRow>> totals(Collection<UUID> ballotIds) {
        return ballotIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select ballot_id, batch, cast_count, published_at from published_total
                                where ballot_id in (:ballots) order by ballot_id, batch
                                """)
                        .param("ballots", ballotIds)
                        .query((row, number) -> new TotalRow(
                                row.getObject("ballot_id", UUID.class),
                                row.getInt("batch"),
                                row.getInt("cast_count"),
                                instant(row, "published_at")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(TotalRow::ballotId));
    }

    static PartRow part(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
        return new PartRow(
                row.getObject("id", UUID.class),
                row.getObject("ballot_id", UUID.class),
                row.getString("workplace_code"),
                row.getString("workplace_name"),
                row.getString("employer"),
                row.getString("agreement"),
                row.getBoolean("pooled"),
                row.getInt("entitled"),
                Showing.valueOf(row.getString("showing")),
                row.getObject("voted", Integer.class),
                row.getInt("batch"),
                at == null ? null : at.toInstant());
    }

    private static FigureRow figure(ResultSet row, int number) throws SQLException {
        return new FigureRow(
                row.getObject("part_id", UUID.class),
                row.getInt("batch"),
                row.getObject("voted", Integer.class),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
