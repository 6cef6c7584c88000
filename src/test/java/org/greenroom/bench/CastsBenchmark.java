package org.greenroom.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.greenroom.processes.BackOffice;
import org.greenroom.processes.HttpVoter;
import org.greenroom.processes.PortalProcess;
import org.greenroom.processes.ReverseProxy;
import org.h2.tools.Server;

/**
 * Casting through the real endpoint at a rate that does not wait for answers: members who have signed in and sealed
 * beforehand send at fixed instants, and the time to the answer counts from that instant, however late it was sent. The
 * first seconds at that rate are not counted: a virtual machine that is new compiles while it answers. The portals are
 * processes of their own with the collector of the container; the load comes from this one. Arguments: {@code h2} or
 * {@code postgresql}, how many nodes (1 if absent), casts a second (60), seconds (120).
 */
public final class CastsBenchmark {

    private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
    private static final int WARM_UP_SECONDS = 20;
    private static final List<String> COMMAND = List.of(
            PortalProcess.JAVA,
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            PortalProcess.jar().toString());

    /** A sealed ballot on the way. */
    private record Cast(HttpVoter voter, byte[] sealed) {}

    /** A database for the portals. */
    private record Database(String url, String user, String password, AutoCloseable server) {}

    private final Path folder = PortalProcess.freshFolder("casts");
    private final int rate;
    private final int seconds;

    private CastsBenchmark(int rate, int seconds) {
        this.rate = rate;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        int nodes = number(arguments, 1, 1);
        var bench = new CastsBenchmark(number(arguments, 2, 60), number(arguments, 3, 120));
        bench.run(arguments.length > 0 && arguments[0].equals("postgresql"), nodes);
        System.exit(0);
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private void run(boolean postgres, int nodes) throws Exception {
        var database = postgres ? postgres() : h2();
        var ports = Stream.generate(PortalProcess::freePort).limit(nodes).toList();
        List<PortalProcess> portals = new ArrayList<>();
        try (var proxy = ReverseProxy.before(folder, ports)) {
            for (int i = 0; i < nodes; i++) {
                portals.add(node("bench-node-" + i, ports.get(i), database, proxy.url()));
            }
            try (var office =
                    BackOffice.open(database.url(), database.user(), database.password(), folder.resolve("keys"))) {
                measure(office, proxy.url(), portals);
            }
        } finally {
            portals.forEach(PortalProcess::close);
            database.server().close();
        }
    }

    private Database postgres() throws IOException {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", server);
    }

    /** A file as by default, behind a server: the officers of this process want to reach it too. */
    private Database h2() throws SQLException {
        var server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        var url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/"
                + folder.resolve("greenroom").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        return new Database(url, "greenroom", "greenroom", server::stop);
    }

    private PortalProcess node(String name, int port, Database database, String url) {
        var settings = new HashMap<String, String>();
        settings.put("GREENROOM_DB_URL", database.url());
        settings.put("GREENROOM_DB_USER", database.user());
        settings.put("GREENROOM_DB_PASSWORD", database.password());
        settings.put("GREENROOM_KEYS_FOLDER", folder.resolve("keys").toString());
        settings.put("GREENROOM_BASE_URL", url);
        settings.put("GREENROOM_ACCESS_ATTEMPTSADDRESS", "1000000");
        settings.put("GREENROOM_BALLOT_BATCHEVERY", "30s");
        return PortalProcess.start(name, folder.resolve(name), port, COMMAND, settings);
    }

    private void measure(BackOffice office, String url, List<PortalProcess> portals) throws Exception {
        int warmUp = rate * WARM_UP_SECONDS;
        var ballot = office.ballot(rate * seconds + warmUp);
        var casts = prepare(url, ballot);
        send(
                ballot.id(),
                casts.subList(0, warmUp),
                System.nanoTime(),
                new ConcurrentLinkedQueue<>(),
                new AtomicInteger());
        long before = office.stored(ballot.id());
        var usedBefore = processor(portals);
        var own = Measured.processorSeconds();
        var taken = new ConcurrentLinkedQueue<Double>();
        var refused = new AtomicInteger();
        var start = System.nanoTime();
        send(ballot.id(), casts.subList(warmUp, casts.size()), start, taken, refused);
        double passed = (System.nanoTime() - start) / 1e9;
        var millis = new ArrayList<>(taken);
        double used = processor(portals) - usedBefore;
        double load = Measured.processorSeconds() - own;
        long stored = office.stored(ballot.id()) - before;
        if (stored != millis.size()) {
            throw new IllegalStateException("Answered " + millis.size() + " votes and stored " + stored);
        }
        Measured.figure("casts sent a second", rate);
        Measured.figure("answered and stored a second", millis.size() / passed);
        Measured.figure("not answered with a receipt", refused.get());
        Measured.figure("time to the answer, ms: median", Measured.percentile(millis, 50));
        Measured.figure("95 % within, ms", Measured.percentile(millis, 95));
        Measured.figure("99 % within, ms", Measured.percentile(millis, 99));
        Measured.figure("processor time of the portals for a cast, ms", used * 1000 / millis.size());
        Measured.figure(
                "share of the machine’s cores that the load took, %",
                100 * load / passed / Runtime.getRuntime().availableProcessors());
    }

    private static double processor(List<PortalProcess> portals) {
        return portals.stream()
                .mapToDouble(p -> p.processorTime().toMillis() / 1e3)
                .sum();
    }

    private static List<Cast> prepare(String url, BackOffice.Open ballot) throws Exception {
        List<Callable<Cast>> work = new ArrayList<>();
        for (var number : ballot.numbers()) {
            work.add(() -> {
                var voter = HttpVoter.signIn(url, number, BackOffice.PASSWORD);
                return new Cast(voter, voter.seal(ballot.id().toString(), YES));
            });
        }
        List<Cast> casts = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(work)) {
                casts.add(done.get());
            }
        }
        Collections.shuffle(casts);
        return casts;
    }

    private void send(
            UUID ballot, List<Cast> casts, long start, ConcurrentLinkedQueue<Double> taken, AtomicInteger refused) {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < casts.size(); i++) {
                var cast = casts.get(i);
                long due = start + Duration.ofSeconds(1).toNanos() * i / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                people.submit(() -> {
                    if (cast.voter().castAtOnce(ballot.toString(), cast.sealed()) == 200) {
                        taken.add((System.nanoTime() - due) / 1e6);
                    } else {
                        refused.incrementAndGet();
                    }
                    return cast;
                });
            }
        }
    }
}
