package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.MemberSteps.heading;
import static org.greenroom.browser.Visitor.text;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.greenroom.ballot.BallotState;
import org.greenroom.processes.BackOffice;
import org.greenroom.processes.Hold;
import org.greenroom.processes.HttpVoter;
import org.greenroom.processes.PortalProcess;
import org.greenroom.processes.ReverseProxy;
import org.greenroom.processes.Waiting;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.Verifier;
import org.greenroom.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two portals behind a reverse proxy on one PostgreSQL. The one that is at work is killed in the very middle of it, where
 * the database holds it: of a mail run, of a batch, of a count. The other one finishes what nobody will tell it of.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledNodeIT {

    private static final int VOTERS = 24;
    private static final int YES = 16;
    private static final int MAILS_LEFT = 10;
    private static final String INVITATIONS = "from outbox_mail where purpose = 'BALLOT_INVITATION'";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder = PortalProcess.freshFolder("killed");
    private final Map<String, Integer> ports =
            new TreeMap<>(Map.of("node-1", PortalProcess.freePort(), "node-2", PortalProcess.freePort()));
    private final Map<String, PortalProcess> nodes = new HashMap<>();
    private final List<String> trackers = new ArrayList<>();
    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private EmbeddedPostgres database;
    private JdbcClient jdbc;
    private ReverseProxy proxy;
    private BackOffice office;
    private BackOffice.Open ballot;
    private int starts;

    @BeforeAll
    void start() throws Exception {
        ReverseProxy.require();
        mail.start();
        database = EmbeddedPostgres.builder().start();
        jdbc = JdbcClient.create(database.getPostgresDatabase());
        proxy = ReverseProxy.before(folder, List.copyOf(ports.values()));
        for (var name : ports.keySet()) {
            start(name);
        }
        office = BackOffice.open(address("office"), folder.resolve("keys"));
    }

    @AfterAll
    void stop() throws Exception {
        List<AutoCloseable> parts = new ArrayList<>();
        parts.add(office);
        parts.addAll(nodes.values());
        parts.add(proxy);
        parts.add(database);
        parts.add(mail::stop);
        for (var part : parts) {
            if (part != null) {
                part.close();
            }
        }
    }

    /** Each node gives its connections its own name. */
    private String address(String name) {
        return database.getJdbcUrl("postgres", "postgres") + "&logServerErrorDetail=false&ApplicationName=" + name;
    }

    private void start(String name) {
        var settings = new HashMap<String, String>();
        settings.put("GREENROOM_DB_URL", address(name));
        settings.put("GREENROOM_DB_USER", "postgres");
        settings.put("GREENROOM_DB_PASSWORD", "postgres");
        settings.put("GREENROOM_KEYS_FOLDER", folder.resolve("keys").toString());
        settings.put("GREENROOM_BASE_URL", proxy.url());
        settings.put("GREENROOM_ACCESS_ATTEMPTSADDRESS", "10000");
        settings.put("GREENROOM_BALLOT_BATCHEVERY", "2s");
        settings.put("GREENROOM_BALLOT_LOOKEVERY", "1s");
        settings.put("SPRING_MAIL_HOST", "localhost");
        settings.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
        // A node is taken for dead after four of these.
        settings.put("DBSCHEDULER_HEARTBEATINTERVAL", "2s");
        nodes.put(
                name,
                PortalProcess.start(
                        "killed-" + name + "-" + ++starts, folder.resolve(name), ports.get(name), settings));
    }

    private void kill(String name) {
        nodes.remove(name).kill();
        assertThat(nodes).hasSize(1);
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private long rows(String from) {
        return number("select count(*) from " + from + (from.contains(" where ") ? " and " : " where ")
                + "ballot_id = '" + ballot.id() + "'");
    }

    private List<String> words(String question) {
        return jdbc.sql(question).query(String.class).list();
    }

    private Hold hold(String act, String table, String condition) throws SQLException {
        return Hold.at(database.getPostgresDatabase(), act, table, condition);
    }

    private List<String> arrived() {
        var found = new ArrayList<String>();
        for (var message : mail.getReceivedMessages()) {
            try {
                found.add(message.getAllRecipients()[0].toString());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    @Test
    @Order(1)
    void aMailRunIsFinishedByTheOtherNodeAndOnlyTheMailInFlightGoesTwice() throws Exception {
        List<String> inFlight;
        // The mail server has said yes, and the node is about to note it.
        try (var hold = hold(
                "delete",
                "outbox_mail",
                "old.purpose = 'BALLOT_INVITATION' and (select count(*) " + INVITATIONS + ") <= " + MAILS_LEFT)) {
            ballot = office.ballot(VOTERS);
            var atWork = hold.awaitHeld(PATIENCE);
            inFlight = new ArrayList<>(words("select recipient " + INVITATIONS));
            assertThat(inFlight).hasSize(MAILS_LEFT);
            inFlight.retainAll(arrived());
            assertThat(inFlight).hasSize(1);
            kill(atWork);
        }
        Waiting.until("every mail has left", PATIENCE, () -> number("select count(*) " + INVITATIONS) == 0);
        var invited = words("select email from member m join roll_entry r on r.member_id = m.id where r.ballot_id = '"
                + ballot.id() + "' and email is not null");
        assertThat(invited).hasSizeGreaterThan(MAILS_LEFT + 2);
        var expected = new ArrayList<>(invited);
        expected.addAll(inFlight);
        assertThat(arrived()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(number("select sent from mail_tally where purpose = 'BALLOT_INVITATION'"))
                .as("counted once")
                .isEqualTo(invited.size());
        startWhichIsMissing();
    }

    @Test
    @Order(2)
    void aBatchIsMovedOnceByTheOtherNode() throws Exception {
        // In the box and marked on the roll, but still waiting as well.
        try (var hold = hold("delete", "waiting_ballot", "true")) {
            everybodyVotes();
            var atWork = hold.awaitHeld(PATIENCE);
            assertThat(rows("sealed_ballot")).as("nothing of it can be seen").isZero();
            assertThat(rows("waiting_ballot")).isEqualTo(VOTERS);
            kill(atWork);
        }
        Waiting.until("a batch", PATIENCE, () -> office.batches(ballot.id()) > 0);
        assertThat(office.batches(ballot.id())).isEqualTo(1);
        assertThat(office.checkpoints(ballot.id())).isEqualTo(1);
        assertThat(office.stored(ballot.id())).isEqualTo(VOTERS);
        assertThat(rows("sealed_ballot"))
                .isBetween(5L, VOTERS - 5L)
                .isEqualTo(rows("roll_entry where state = 'IN_BOX'"))
                .isEqualTo(number("select cast_count from ballot_figures where ballot_id = '" + ballot.id() + "'"));
        startWhichIsMissing();
    }

    @Test
    @Order(3)
    void aCountIsDoneOnceByTheOtherNodeAndItsArchiveHoldsEveryVote() throws Exception {
        office.closeNow(ballot.id());
        Waiting.until("closed", PATIENCE, () -> office.state(ballot.id()) == BallotState.CLOSED);
        // The archive is written and verified, the ballot counted, the result not yet there.
        try (var hold = hold("insert", "ballot_result", "true")) {
            office.startTheCount(ballot.id());
            var atWork = hold.awaitHeld(PATIENCE);
            assertThat(office.state(ballot.id()))
                    .as("nothing of it can be seen")
                    .isEqualTo(BallotState.CLOSED);
            assertThat(number("select count(*) from stored_file where name like '%.bel'"))
                    .isZero();
            kill(atWork);
        }
        Waiting.until("counted", PATIENCE, () -> office.state(ballot.id()) == BallotState.COUNTED);
        assertThat(number("select count(*) from stored_file where name like '%.bel'"))
                .isEqualTo(1);
        var contents =
                Verifier.verify(office.publishedArchive(ballot.id())).contents().orElseThrow();
        assertThat(contents.result().orElseThrow().counts()).isEqualTo(List.of(List.of(0, YES, VOTERS - YES)));
        assertThat(contents.ballots().keySet().stream().map(Tracker::base64).toList())
                .containsExactlyInAnyOrderElementsOf(trackers);
        for (var act : List.of("ballot.opened", "ballot.closed", "ballot.counted")) {
            assertThat(office.told(ballot.id(), act)).as(act).isEqualTo(1);
        }
        assertThat(office.trailIsUnbroken()).isTrue();
    }

    @Test
    @Order(4)
    void whoeverSendsWhileTheNodeIsDownIsToldWhatToDoAndTheVoteGoesInAtTheOther() {
        Chromium.require();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        ballot = office.ballot(VOTERS);
        var number = ballot.numbers().getFirst();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright);
                var member = Visitor.come(browser, proxy.url(), Visitor.Screen.PHONE)) {
            member.signIn(number, BackOffice.PASSWORD).open("vote/" + ballot.id());
            var booth = member.page();
            MemberSteps.answer(booth, "Yes");
            var left = nodes.keySet().iterator().next();
            nodes.remove(left).close();
            MemberSteps.castButton(booth).click();
            assertThat(heading(booth)).hasText(text("booth.unsent.busy.title"));
            assertThat(booth.getByText(text("booth.unsent.busy.nothingSent"))).isVisible();
            start(left.equals("node-1") ? "node-2" : "node-1");
            member.press(text("booth.unsent.retry"));
            assertThat(heading(booth)).hasText(text("booth.unsent.sign-in.title"));
            var signIn =
                    booth.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("booth.unsent.signIn")));
            member.inTab(member.context().waitForPage(signIn::click)).signIn(number, BackOffice.PASSWORD);
            member.press(text("booth.unsent.signedIn"));
            assertThat(MemberSteps.tracker(booth)).isNotBlank();
        }
        assertThat(office.stored(ballot.id())).isEqualTo(1);
    }

    private void startWhichIsMissing() {
        ports.keySet().stream()
                .filter(name -> !nodes.containsKey(name))
                .toList()
                .forEach(this::start);
    }

    private void everybodyVotes() throws Exception {
        List<Callable<String>> votes = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            var number = ballot.numbers().get(i);
            var choice = i < YES ? List.of(0, 1, 0) : List.of(0, 0, 1);
            votes.add(() -> {
                try (var voter = HttpVoter.signIn(proxy.url(), number, BackOffice.PASSWORD)) {
                    var id = ballot.id().toString();
                    return voter.cast(id, voter.seal(id, List.of(choice))).tracker();
                }
            });
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var vote : pool.invokeAll(votes)) {
                trackers.add(vote.get());
            }
        }
    }
}
