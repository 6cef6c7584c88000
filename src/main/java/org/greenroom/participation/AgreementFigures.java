package org.greenroom.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of whole agreements. They are sums of what is published of their parts and nothing else: a parent that is counted
 * by itself would tell about the parts that have no figure.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class AgreementFigures {

    private final JdbcClient jdbc;
    private final ParticipationSettings settings;

    AgreementFigures(JdbcClient jdbc, ParticipationSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * @param workplaces how many have entitled members, small ones too
     * @param withFigure how many of them have a figure or read “nearly everyone”
     * @param entitled at all parts that may have a figure
     * @param voted the sum of what is published: figures, and for “nearly everyone” all but four
     * @param listed whether the ballot has a named list
     * @param asOf of the newest figure; null where there is none
     */
    record Sum(
            UUID ballotId,
            String agreement,
            int workplaces,
            int withFigure,
            int entitled,
            int voted,
            boolean listed,
            @Nullable Instant asOf) {}

    /** The sums of all agreements in these ballots, by agreement, in one statement. */
    List<Sum> of(Collection<UUID> ballotIds) {
        return ballotIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select ballot_id, agreement,
                            sum(case when pooled then 0 else 1 end) as workplaces,
                            sum(case when not pooled and showing in ('FIGURE', 'NEARLY_EVERYONE') then 1 else 0 end)
                                as with_figure,
                            sum(case when showing in ('FIGURE', 'NEARLY_EVERYONE', 'JUST_STARTED') then entitled else 0 end)
                                as entitled,
                            sum(case showing when 'FIGURE' then voted when 'NEARLY_EVERYONE' then entitled - :most else 0 end)
                                as voted,
                            max(case showing when 'LISTED' then 1 else 0 end) as listed,
                            max(published_at) as as_of
                        from published_part where ballot_id in (:ballots)
                        group by ballot_id, agreement order by agreement
                        """)
                        .param("most", settings.few() - 1)
                        .param("ballots", ballotIds)
                        .query(AgreementFigures::sum)
                        .list();
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        OffsetDateTime asOf = row.getObject("as_of", OffsetDateTime.class);
        return new Sum(
                row.getObject("ballot_id", UUID.class),
                row.getString("agreement"),
                row.getInt("workplaces"),
                row.getInt("with_figure"),
                row.getInt("entitled"),
                row.getInt("voted"),
                row.getInt("listed") == 1,
                asOf == null ? null : asOf.toInstant());
    }

    /** What one workplace is compared with. */
    Figure compared(PartRow part, List<Sum> sums) {
        int own = isShown(part) ? 1 : 0;
        return sums.stream()
                .filter(sum -> sum.ballotId().equals(part.ballotId())
                        && sum.agreement().equals(part.agreement()))
                .filter(sum -> sum.withFigure() - own >= settings.comparedWorkplaces())
                .findFirst()
                .map(sum -> figure(sum, false))
                .orElse(new Figure.Words(Figure.Kind.NO_COMPARISON));
    }

    private static boolean isShown(PartRow part) {
        return switch (part.showing()) {
            case FIGURE, NEARLY_EVERYONE -> true;
            case SMALL_GROUP, LISTED, JUST_STARTED -> false;
        };
    }

    /** An agreement as organisers see it. */
    static Figure figure(Sum sum, boolean over) {
        Instant asOf = sum.asOf();
        if (asOf != null) {
            return new Figure.AtLeast(sum.voted(), sum.entitled(), asOf);
        }
        if (sum.entitled() == 0) {
            return new Figure.Words(sum.listed() ? Figure.Kind.LISTED : Figure.Kind.SMALL_GROUP);
        }
        return new Figure.Words(over ? Figure.Kind.NOT_PUBLISHED : Figure.Kind.JUST_STARTED);
    }
}
