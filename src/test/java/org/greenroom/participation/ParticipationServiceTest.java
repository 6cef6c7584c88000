package org.greenroom.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.TestWorkplaces;
import org.junit.jupiter.api.Test;

@GreenroomTest
class ParticipationServiceTest extends ParticipationContract {

    private static final int STEWARDS_READ = 8;
    private static final int ORGANISERS_READ = 12;

    /** How many queries the database answered meanwhile, by its own count. */
    private int queries(Runnable read) {
        jdbc.sql("set query_statistics false").update();
        jdbc.sql("set query_statistics true").update();
        try {
            read.run();
            return jdbc.sql("""
                            select coalesce(sum(execution_count), 0) from information_schema.query_statistics
                            where lower(sql_statement) like 'select%'
                            """).query(Integer.class).single();
        } finally {
            jdbc.sql("set query_statistics false").update();
        }
    }

    @Test
    void theNumberOfQueriesGrowsNeitherWithWorkplacesNorWithMembers() {
        List<UUID> ballots = new ArrayList<>();
        int few = steward(2, 12, ballots);
        int many = steward(9, 24, ballots);
        assertThat(many).isEqualTo(few).isBetween(1, STEWARDS_READ);
        int organisersFew = organiser(ballots.get(0));
        assertThat(organiser(ballots.get(1))).isEqualTo(organisersFew).isBetween(1, ORGANISERS_READ);
    }

    private int steward(int places, int people, List<UUID> ballots) {
        String branch = "Branch " + UUID.randomUUID();
        var all = testBallots.members(places * people, branch);
        var day = workplaces.today();
        for (int i = 0; i < places; i++) {
            String code = workplaces.workplace(
                    "AG-" + UUID.randomUUID().toString().substring(0, 8), all.subList(i * people, (i + 1) * people));
            workplaces.term(all.getFirst(), code, day, day);
        }
        var ballot = testBallots
                .open(testBallots.draft(branch, TestBallots.YES_NO), all)
                .id();
        ballots.add(ballot);
        votes.of(ballot, all.subList(0, all.size() / 2));
        upkeep.moveBatches();
        return queries(
                () -> assertThat(TestVoter.as(TestWorkplaces.signedIn(all.getFirst()), participation::myWorkplaces))
                        .hasSize(places)
                        .allMatch(mine -> mine.running().size() == 1));
    }

    private int organiser(UUID ballot) {
        return queries(() -> TestBallots.asFirst(() -> {
            organisers.find(ballot).orElseThrow();
            return organisers.workplaces(ballot, OrganiserQuery.ALL, 0, 50);
        }));
    }
}
