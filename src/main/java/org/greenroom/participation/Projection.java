package org.greenroom.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where published figures lead if people go on as they did: per cent of those entitled at the close. The likely value takes
 * the pace of the later half of the time so far, the lower and upper ones half and one and a half times that pace; the
 * upper one also counts those who may have voted since the last figure without showing. Made from published figures only.
 *
 * @param low not below what is published
 * @param high at most 100
 */
public record Projection(int low, int likely, int high, Instant closesAt) {

    private static final double SLOWER = 0.5;
    private static final double FASTER = 1.5;
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** A published figure of some time. */
    public record Point(Instant at, int voted) {}

    /**
     * Projects from the figures published so far.
     *
     * @param points published figures in order; the opening with nobody is not among them
     * @param asOf the ballot's last batch: until then nothing newer was published
     * @param unseen how many more may have voted without a newer figure
     * @return empty before the second figure, within the first hour, and once there is nothing left to project
     */
    public static Optional<Projection> of(
            List<Point> points, int entitled, Instant opensAt, Instant closesAt, Instant asOf, int unseen) {
        if (points.size() < 2 || Duration.between(opensAt, asOf).compareTo(SHORTEST) < 0 || !asOf.isBefore(closesAt)) {
            return Optional.empty();
        }
        Point last = points.getLast();
        Instant middle = opensAt.plus(Duration.between(opensAt, asOf).dividedBy(2));
        Point from = points.stream()
                .filter(point -> !point.at().isAfter(middle))
                .reduce((earlier, later) -> later)
                .orElse(new Point(opensAt, 0));
        double pace = (last.voted() - from.voted())
                / (double) Duration.between(from.at(), asOf).toSeconds();
        double more = pace * Duration.between(asOf, closesAt).toSeconds();
        return Optional.of(new Projection(
                (int) Math.floor(percent(last.voted() + SLOWER * more, entitled)),
                (int) Math.round(percent(last.voted() + more, entitled)),
                (int) Math.ceil(percent(last.voted() + unseen + FASTER * more, entitled)),
                closesAt));
    }

    private static double percent(double voted, int entitled) {
        return Math.min(100, 100 * voted / entitled);
    }
}
