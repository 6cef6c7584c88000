package org.greenroom.bench;

import com.vaadin.flow.component.UI;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.catalina.session.StandardSession;
import org.greenroom.demo.DemoRoll;
import org.greenroom.processes.BackOffice;
import org.greenroom.processes.HttpVoter;
import org.greenroom.processes.PageWalk;
import org.greenroom.processes.PortalProcess;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the session of a member holds in the portal’s memory after a walk through the pages: the growth of the live heap over
 * many members who sign in, go from page to page as the framework’s client would, and stay. The portal is a process of its
 * own with the demonstration’s union and its members, so that there is something on the pages; every page has to hold its words. The first
 * sessions do not count. Argument: how many sessions do, 500 if absent.
 */
public final class SessionsBenchmark {

    private static final int WARM_UP = 100;
    private static final int AT_ONCE = 4;
    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final Pattern BALLOT = Pattern.compile("ballots/[0-9a-f-]{36}");
    private static final Pattern ARTICLE = Pattern.compile("news/[a-z0-9-]+");
    private static final Texts TEXTS = new Texts();

    private final Path folder = PortalProcess.freshFolder("sessions");
    private final int sessions;

    private SessionsBenchmark(int sessions) {
        this.sessions = sessions;
    }

    public static void main(String[] arguments) throws Exception {
        new SessionsBenchmark(arguments.length == 0 ? 500 : Integer.parseInt(arguments[0])).run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (var server = EmbeddedPostgres.builder().start();
                var portal = portal(server.getJdbcUrl("postgres", "postgres"))) {
            portal.awaitLine(line -> line.contains("The demonstration is ready"), Duration.ofMinutes(10));
            var jdbc = JdbcClient.create(server.getPostgresDatabase());
            var walks = walk(portal, WARM_UP);
            awaitMail(jdbc);
            var before = LiveHeap.of(portal);
            walks.addAll(walk(portal, sessions));
            awaitMail(jdbc);
            measure(portal, walks, before);
        }
    }

    /** Sessions lie in memory; the database is another process, so that its caches are not counted. */
    private PortalProcess portal(String database) {
        return PortalProcess.start(
                "bench-sessions",
                folder,
                PortalProcess.freePort(),
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "demo",
                        "GREENROOM_DB_URL", database,
                        "GREENROOM_DB_USER", "postgres",
                        "GREENROOM_DB_PASSWORD", "postgres",
                        "GREENROOM_KEYS_FOLDER", folder.resolve("keys").toString(),
                        "GREENROOM_DEMO_SHORTBALLOT", "6h",
                        "GREENROOM_DEMO_EVERYBODYSIGNSIN", "true",
                        "GREENROOM_ACCESS_ATTEMPTSADDRESS", "1000000",
                        // What may be given up when memory runs short is no part of a session.
                        "JAVA_TOOL_OPTIONS", "-XX:SoftRefLRUPolicyMSPerMB=0"));
    }

    /** So many sessions of the demonstration’s members, several of each. */
    private static List<PageWalk> walk(PortalProcess portal, int sessions) throws Exception {
        var members = DemoRoll.numbersInBenefit();
        List<Callable<PageWalk>> work = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            var number = members.get(i % members.size());
            work.add(() -> walk(HttpVoter.signIn(portal.url(), number, BackOffice.PASSWORD)));
        }
        List<PageWalk> walks = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : pool.invokeAll(work)) {
                walks.add(done.get());
            }
        }
        return walks;
    }

    private static PageWalk walk(HttpVoter member) throws IOException {
        var walk = PageWalk.begin(member, "home");
        look(walk, "home", "home.group.needs-you");
        var ballots = look(walk, "ballots", "ballots.list.open");
        look(walk, first(ballots, BALLOT), "ballots.page.who");
        look(walk, "consent", "consent.lead");
        look(walk, "consent/capture", "consent.group.capture.intro");
        var news = look(walk, "news", "news.filter.topic");
        look(walk, first(news, ARTICLE), "news.all");
        look(walk, "my-details", "membership.mine.lead");
        look(walk, "account", "account.lead");
        look(walk, "more", "more.title");
        look(walk, "home", "home.group.needs-you");
        return walk;
    }

    private static String first(List<String> words, Pattern address) throws IOException {
        return words.stream()
                .filter(word -> address.matcher(word).matches())
                .findFirst()
                .orElseThrow(() -> new IOException("Nothing leads to " + address));
    }

    /** Goes there and makes sure that it is the page, in the member’s language. */
    private static List<String> look(PageWalk walk, String path, String key) throws IOException {
        var words = walk.go(path);
        if (Languages.ALL.stream().noneMatch(language -> words.contains(TEXTS.get(language, key)))) {
            throw new IOException("The page " + path + " does not say " + key);
        }
        return words;
    }

    /** Mail that is on its way is no part of any session. */
    private static void awaitMail(JdbcClient jdbc) {
        while (jdbc.sql("select (select count(*) from outbox_mail)"
                                + " + (select count(*) from ballot_work where finished = false and failure is null)")
                        .query(Long.class)
                        .single()
                > 0) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private void measure(PortalProcess portal, List<PageWalk> walks, LiveHeap before)
            throws IOException, InterruptedException {
        var after = LiveHeap.of(portal);
        long closed = walks.stream().filter(walk -> !walk.isConnected()).count();
        if (closed > 0
                || after.instances(UI.class) - before.instances(UI.class) != sessions
                || after.instances(StandardSession.class) - before.instances(StandardSession.class) != sessions) {
            throw new IllegalStateException("Sessions are missing: " + closed + " without a line, "
                    + before.instances(StandardSession.class) + " and then " + after.instances(StandardSession.class)
                    + " in the heap, " + before.instances(UI.class) + " and then " + after.instances(UI.class)
                    + " pages");
        }
        walks.forEach(PageWalk::close);
        var without = LiveHeap.of(portal);
        Measured.figure("live heap with " + WARM_UP + " sessions, MB", before.total() / MEGA);
        Measured.figure("with " + sessions + " more, MB", after.total() / MEGA);
        Measured.figure("one session, kB", (after.total() - before.total()) / KILO / sessions);
        Measured.figure(
                "of it the open line by which the server pushes, kB",
                (after.total() - without.total()) / KILO / walks.size());
        after.printGrowth(before, sessions, 25);
    }
}
