package org.greenroom.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.greenroom.access.ActingAs;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.NoticeInfo;
import org.greenroom.ballot.NoticeKind;
import org.greenroom.ballot.NoticeUpkeep;
import org.greenroom.ballot.Notices;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.ballot.Reminders;
import org.greenroom.sealing.Checkpoint;
import org.greenroom.sealing.CheckpointChain;
import org.greenroom.sealing.PublishedKeys;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.greenroom.testing.TestWorkplaces;
import org.greenroom.testing.WaitingVotes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * One ballot of the portal itself from opening to close, with engagements corrected in between: everything that services,
 * pages and files say of its figures is written down after every batch and handed to the onlooker.
 */
abstract class PublishedEverywhereContract {

    private static final int[] SIZES = {60, 45, 40, 30, 11, 9, 1, 1};
    private static final int WITHOUT = 25;

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestWorkplaces workplaces;

    @Autowired
    WaitingVotes votes;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    Participation participation;

    @Autowired
    OrganiserParticipation organisers;

    @Autowired
    Notices notices;

    @Autowired
    NoticeUpkeep noticeUpkeep;

    @Autowired
    Reminders reminders;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(26);
    private final List<List<UUID>> people = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<int[]> inBox = new ArrayList<>();
    private final List<Instant> batches = new ArrayList<>();
    private final Set<List<Integer>> figures = new HashSet<>();
    private UUID ballot;
    private UUID steward;

    @Test
    void nothingThePortalEverSaysOfABallotIsAboutFewerThanFivePeople() throws Exception {
        open();
        upkeep.invite(ballot);
        noticeUpkeep.sendDue();
        var told = told();
        for (int round = 0; round < 6; round++) {
            vote(round);
            if (round == 3) {
                remind();
            }
            assertThat(told())
                    .as("votes change nothing that is told of notices")
                    .isEqualTo(told);
            upkeep.moveBatches();
            assertThat(told()).as("nor do batches").isEqualTo(told);
            writeDown(false);
            correctEngagements();
            writeDown(false);
        }
        vote(6);
        testBallots.close(ballot);
        writeDown(true);
        mailsTellNothing();

        assertThat(batches).hasSizeGreaterThan(3);
        // How many there are is chance: a batch leaves a random few behind.
        assertThat(figures).as("figures of workplaces").hasSizeGreaterThan(2);
        assertThat(onlooker().isolates(5, true)).isEmpty();
    }

    private void open() {
        String branch = "Branch " + UUID.randomUUID();
        int all = Arrays.stream(SIZES).sum() + WITHOUT;
        List<UUID> members = testBallots.members(all, branch);
        int from = 0;
        var today = workplaces.today();
        steward = members.getFirst();
        String tag = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < SIZES.length; i++) {
            people.add(new ArrayList<>(members.subList(from, from + SIZES[i])));
            codes.add(workplaces.workplace("AG-" + (i % 2) + tag, people.getLast()));
            workplaces.term(steward, codes.getLast(), today, today.plusDays(1));
            from += SIZES[i];
        }
        people.add(new ArrayList<>(members.subList(from, all)));
        ballot = testBallots
                .open(testBallots.draft(branch, TestBallots.YES_NO), members)
                .id();
        people.forEach(group -> Collections.shuffle(group, random));
    }

    /** Some of each place; at one of the smaller ones everybody who is left. */
    private void vote(int round) {
        List<UUID> now = new ArrayList<>();
        for (int c = 0; c < people.size(); c++) {
            var group = people.get(c);
            int some = round == c && c >= 4
                    ? group.size()
                    : Math.min(group.size(), random.nextInt(c < 4 || c == SIZES.length ? 12 : 3));
            now.addAll(group.subList(0, some));
            group.subList(0, some).clear();
        }
        votes.of(ballot, now);
    }

    /** What officers are told of notices to everybody, and the numbers kept of them; a reminder has none to be told. */
    private List<Object> told() {
        var shown = TestBallots.asFirst(() -> notices.of(ballot));
        assertThat(shown)
                .filteredOn(notice -> notice.kind() == NoticeKind.REMINDER)
                .extracting(NoticeInfo::numbers)
                .containsOnlyNulls();
        return List.of(
                shown,
                TestBallots.asFirst(() -> notices.reach(ballot)),
                TestBallots.asFirst(() -> notices.remindersFailed()),
                jdbc.sql("select count(*) from letter_batch where about = :ballot")
                        .param("ballot", ballot)
                        .query(Long.class)
                        .single(),
                jdbc.sql("select count(*) from bad_address").query(Long.class).single());
    }

    /** A reminder in the middle: to all without a mark in the last batch, however many wait for the next. */
    private void remind() {
        jdbc.sql("delete from outbox_mail where purpose = 'BALLOT_REMINDER'").update();
        TestBallots.asFirst(() -> {
            reminders.remindRoll(ballot);
            return true;
        });
        upkeep.remindAll();
        noticeUpkeep.sendDue();
        var waiting = jdbc.sql(
                        "select member_id from outbox_mail where purpose = 'BALLOT_REMINDER' and about = :ballot")
                .param("ballot", ballot)
                .query(UUID.class)
                .list();
        var unmarked = jdbc.sql("select e.member_id from roll_entry e join member m on m.id = e.member_id"
                        + " where e.ballot_id = :ballot and e.state <> 'IN_BOX' and m.email is not null")
                .param("ballot", ballot)
                .query(UUID.class)
                .list();
        assertThat(waiting).containsExactlyInAnyOrderElementsOf(unmarked);
        // All were written at one go: no time of a row says more than when the reminder went.
        assertThat(jdbc.sql("select count(*) from outbox_mail where purpose = 'BALLOT_REMINDER'"
                                + " and (attempts <> 0 or given_up_at is not null or body <> '' or notice is not null)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** No mail and no letter of the ballot holds a tracker, or differs by whether its reader has voted. */
    private void mailsTellNothing() {
        var trackers = publicBallots.board(ballot).orElseThrow().trackers();
        var words = jdbc.sql("select subject || coalesce(body, '') || coalesce(html, '') from outbox_mail"
                        + " union all select title || coalesce(body, '') from letter where purpose like 'BALLOT%'")
                .query(String.class)
                .list();
        assertThat(words).allSatisfy(text -> assertThat(trackers).noneMatch(text::contains));
        // What waits to remind is not of those who have voted, nor of anybody once voting has ended.
        assertThat(TestBallots.asFirst(() -> notices.of(ballot)))
                .filteredOn(notice -> notice.kind() == NoticeKind.INVITATION)
                .singleElement()
                .satisfies(notice -> assertThat(notice.numbers()).isNotNull());
    }

    private void correctEngagements() {
        var some = jdbc.sql("select member_id from roll_entry where ballot_id = :ballot order by id limit 7")
                .param("ballot", ballot)
                .query(UUID.class)
                .list();
        jdbc.sql("delete from engagement where member_id in (:members)")
                .param("members", some)
                .update();
        some.forEach(member -> workplaces.engage(
                member,
                codes.get(random.nextInt(codes.size())),
                workplaces.today().minusDays(1),
                null));
    }

    private void writeDown(boolean over) throws Exception {
        var outline = publicBallots.find(ballot).orElseThrow().ballot();
        var board = publicBallots.board(ballot).orElseThrow();
        int cast = outline.turnout().cast();
        assertThat(board.trackers()).hasSize(cast);
        if (outline.turnout().asOf() == null) {
            return;
        }
        if (batches.isEmpty() || !batches.getLast().equals(outline.turnout().asOf())) {
            batches.add(outline.turnout().asOf());
            inBox.add(IntStream.rangeClosed(0, SIZES.length).map(this::inBox).toArray());
        }
        assertThat(Arrays.stream(inBox.getLast()).sum()).isEqualTo(cast);
        checkpoints(board.trackers());
        Map<String, Figure> shown = new HashMap<>();
        for (var row : TestBallots.asFirst(() -> organisers.workplaces(ballot, OrganiserQuery.ALL, 0, 50))
                .items()) {
            shown.put(row.code(), row.figure());
            note(codes.indexOf(row.code()), row.figure());
            if (row.figure() instanceof Figure.Words) {
                assertThat(row.moreForTarget()).isNull();
            }
        }
        stewardsView(over, shown);
        wholeAndAgreements(shown);
        file(shown);
    }

    /**
     * One for each batch and none between; each counts what the batch’s turnout counts, so that it tells no more than that;
     * the last is about the board as it is; and none has a time or anything else that is not its own.
     */
    private void checkpoints(List<String> board) throws Exception {
        String published = web.perform(get("/ballots/" + ballot + "/board/checkpoints.json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var chain = CheckpointChain.read(published.getBytes(StandardCharsets.US_ASCII), Optional.of(keysOfPortal()));
        assertThat(chain.list().stream().map(Checkpoint::ballots).toList())
                .isEqualTo(inBox.stream().map(box -> Arrays.stream(box).sum()).toList());
        var last = chain.list().getLast();
        assertThat(last)
                .isEqualTo(new Checkpoint(
                        ballot,
                        publicBallots.find(ballot).orElseThrow().fingerprint(),
                        batches.size(),
                        board.size(),
                        sha256(String.join("\n", board) + "\n"),
                        last.previous()));
        // What is stored of them is what is published, and nothing beside it.
        var stored = jdbc.sql("select * from ballot_checkpoint where ballot_id = :ballot order by batch")
                .param("ballot", ballot)
                .query()
                .listOfRows();
        assertThat(stored).allSatisfy(row -> assertThat(row.keySet())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsExactly("ballot_id", "batch", "signed"));
        stored.forEach(row -> row.forEach((name, value) -> {
            if (name.equalsIgnoreCase("signed")) {
                assertThat(published).contains('"' + value.toString() + '"');
            }
        }));
        // A page may show nothing of a batch but its time, and that of the last one only.
        String page = web.perform(get("/ballots/" + ballot + "/board"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(last.trackers());
    }

    private PublishedKeys keysOfPortal() throws Exception {
        return PublishedKeys.parse(web.perform(get("/.well-known/jwks.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private int inBox(int someClass) {
        var of = jdbc.sql("select count(*) from roll_entry where ballot_id = :ballot and state = 'IN_BOX' and "
                        + (someClass < SIZES.length ? "workplace_code = :code" : "workplace_code is null"))
                .param("ballot", ballot);
        return (someClass < SIZES.length ? of.param("code", codes.get(someClass)) : of)
                .query(Integer.class)
                .single();
    }

    /** A figure is what was in the box at the batch it names. */
    private void note(int someClass, Figure figure) {
        if (figure instanceof Figure.Exact exact) {
            note(someClass, exact.asOf(), exact.voted());
            assertThat(exact.entitled()).isEqualTo(SIZES[someClass]);
        }
        if (figure instanceof Figure.Words(Figure.Kind kind) && kind == Figure.Kind.NEARLY_EVERYONE) {
            assertThat(SIZES[someClass] - inBox.getLast()[someClass]).isLessThan(5);
        }
    }

    private void note(int someClass, Instant asOf, int voted) {
        int batch = batches.indexOf(asOf);
        assertThat(batch).isNotNegative();
        assertThat(inBox.get(batch)[someClass]).isEqualTo(voted);
        figures.add(List.of(someClass, batch + 1));
    }

    private void stewardsView(boolean over, Map<String, Figure> shown) {
        var me = TestWorkplaces.signedIn(steward);
        for (int c = 0; c < codes.size(); c++) {
            String code = codes.get(c);
            if (over) {
                var past = TestVoter.as(me, () -> participation.past(code)).getFirst();
                assertThat(past.figure()).isEqualTo(shown.get(code));
                continue;
            }
            var seen = TestVoter.as(me, () -> participation.find(ballot, code)).orElseThrow();
            assertThat(seen.figure()).isEqualTo(shown.get(code));
            int someClass = c;
            seen.trend().forEach(point -> note(someClass, point.at(), point.voted()));
            if (seen.agreement() instanceof Figure.AtLeast sum) {
                requireSum(seen.agreementCode(), sum, shown);
            }
        }
    }

    private void wholeAndAgreements(Map<String, Figure> shown) {
        var found = TestBallots.asFirst(() -> organisers.find(ballot)).orElseThrow();
        assertThat(found.trend().stream().map(Projection.Point::voted).toList())
                .isEqualTo(inBox.stream().map(box -> Arrays.stream(box).sum()).toList());
        found.agreements().forEach(agreement -> {
            if (agreement.figure() instanceof Figure.AtLeast sum) {
                requireSum(agreement.agreement(), sum, shown);
            }
        });
    }

    /** Here no agreement has enough small workplaces for a pool: its sum is that of its workplaces. */
    private void requireSum(String agreement, Figure.AtLeast sum, Map<String, Figure> shown) {
        int voted = 0;
        for (int c = 0; c < codes.size(); c++) {
            if (agreement.startsWith("AG-" + (c % 2))) {
                voted += switch (shown.get(codes.get(c))) {
                    case Figure.Exact exact -> exact.voted();
                    case Figure.Words(Figure.Kind kind) -> kind == Figure.Kind.NEARLY_EVERYONE ? SIZES[c] - 4 : 0;
                    case Figure.AtLeast least -> throw new AssertionError(least);
                };
            }
        }
        assertThat(sum.voted()).isEqualTo(voted);
    }

    private void file(Map<String, Figure> shown) throws Exception {
        var lines = web.perform(get("/downloads/participation/" + ballot + ".csv")
                        .with(authentication(ActingAs.authentication(TestBallots.FIRST_OFFICER))))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .skip(1)
                .toList();
        assertThat(lines).hasSize(codes.size());
        for (String line : lines) {
            var cells = line.split(",", -1);
            switch (shown.get(cells[0])) {
                case Figure.Exact exact -> assertThat(cells[5]).isEqualTo(Integer.toString(exact.voted()));
                case Figure.Words words -> {
                    assertThat(cells[5] + cells[6] + cells[7]).isEmpty();
                    assertThat(cells[8]).isEqualTo(words.kind().code());
                }
                case Figure.AtLeast least -> throw new AssertionError(least);
            }
        }
    }

    private Onlooker onlooker() {
        int[][] cells = new int[SIZES.length + 1][batches.size() + 1];
        for (int c = 0; c <= SIZES.length; c++) {
            int before = 0;
            for (int t = 0; t < batches.size(); t++) {
                cells[c][t] = inBox.get(t)[c] - before;
                before = inBox.get(t)[c];
            }
            cells[c][batches.size()] = (c < SIZES.length ? SIZES[c] : WITHOUT) - before;
        }
        var onlooker = new Onlooker(cells);
        int[] everybody = IntStream.rangeClosed(0, SIZES.length).toArray();
        for (int batch = 1; batch <= batches.size(); batch++) {
            onlooker.learns(everybody, batch);
        }
        figures.forEach(figure -> onlooker.learns(new int[] {figure.get(0)}, figure.get(1)));
        return onlooker;
    }
}
