package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GreenroomTest
class MetersServiceTest {

    private static final Set<String> OWN = Set.of(
            "greenroom.casts.on.boards",
            "greenroom.batches",
            "greenroom.cast.seconds",
            "greenroom.cast.refusals",
            "greenroom.outbox.waiting",
            "greenroom.sessions");

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private TestBallots testBallots;

    private Set<String> names() {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .map(Meter.Id::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void thePortalsOwnFiguresAreThereAndNothingCountsRequestsOrStatements() {
        testBallots.open(2, TestBallots.YES_NO);
        assertThat(names()).containsAll(OWN);
        assertThat(names())
                .allMatch(name -> OWN.contains(name)
                        || name.matches("(jvm|process|system|disk|application|hikaricp\\.connections)\\..*"))
                .noneMatch(name -> name.matches(".*(http|tomcat|spring|jdbc\\.|tasks|logback|executor|cpu\\.time).*"
                        + "|hikaricp\\.connections\\.(usage|acquire|creation|active|idle).*"));
    }

    @Test
    void aVoteMovesNoFigure() {
        var made = testBallots.open(3, TestBallots.YES_NO);
        double boards = meters.get("greenroom.casts.on.boards").gauge().value();
        made.voters().getFirst().vote(made.id(), 0);
        assertThat(meters.get("greenroom.casts.on.boards").gauge().value()).isEqualTo(boards);
        meters.get("greenroom.cast.seconds").gauges().forEach(gauge -> assertThat(gauge.value())
                .isNaN());
        assertThat(meters.get("greenroom.cast.refusals").functionCounters())
                .allMatch(counter -> counter.getId().getTags().stream()
                        .allMatch(tag -> tag.getKey().equals("reason")));
    }

    @Test
    void theDashboardAsksOnlyForFiguresThereAre() throws Exception {
        var dashboard = Files.readString(Path.of("docker", "grafana-dashboard.json"));
        var asked = Pattern.compile("greenroom_[a-z_]+").matcher(dashboard);
        var there = OWN.stream().map(name -> name.replace('.', '_')).collect(Collectors.toSet());
        there.add("greenroom_cast_refusals_total");
        assertThat(asked.results().map(found -> found.group()).collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(there)
                .contains("greenroom_casts_on_boards", "greenroom_outbox_waiting", "greenroom_sessions");
    }
}
