package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.ServedPortal;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestDoor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Thousands of requests that nobody should make, from visitors and from people of every role: none may make the portal
 * fail, show how it is built, write an error to the log or store anything. The seed is printed; {@code -Dfuzz.seed=…}
 * sends the same again.
 */
@ServedPortal
class FuzzIT {

    private static final int THREADS = 4;

    /** The short run sends the same each time, so that it fails only for what was changed; the long one looks for more. */
    private static final long SHORT_SEED = 20_261_122;

    private static final long LONG_SEED = 20_261_123;

    private static final int SESSION_LASTS = 60;
    private static final Pattern TRACE = Pattern.compile(
            "\\bat (org|java|jakarta|com)\\.[\\w.$]+\\(|Exception: |Whitelabel|Internal error|Apache Tomcat");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: *([^\\r\\n]*)");
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\]).*|http://localhost(:\\d+)?(/.*)?");
    private static final Pattern UIDL_KEY = Pattern.compile("\"Vaadin-Security-Key\" *: *\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\" *: *(\\d+)");

    /** Counters of sessions and attempts, and the plan of the scheduler: no record of anybody. */
    private static final Set<String> COUNTERS =
            Set.of("scheduled_tasks", "attempt_count", "account_session", "known_device");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestBallots ballots;

    @Test
    void fiveThousandRequestsBreakNothing() {
        send(5_000, SHORT_SEED);
    }

    @Test
    @Tag("long")
    void aHundredThousandRequestsBreakNothing() {
        send(100_000, LONG_SEED);
    }

    /**
     * Each page and file with each troublesome name, asked for as a whole and by its head alone: two names of
     * {@code #{…}} in the address of a steward's page were once answered with 500.
     */
    @Test
    void namesThatAreNoneAreAnsweredWhereverANameStands() throws IOException {
        var http = new RawHttp(port);
        var addresses = new java.util.TreeSet<>(views());
        endpoints().forEach(endpoint -> addresses.add(endpoint.split(" ", 2)[1]));
        addresses.removeIf(address -> !Fuzz.hasName(address));
        assertThat(addresses).hasSizeGreaterThan(50);
        var failures = new ConcurrentLinkedQueue<String>();
        var errors = new ErrorsOfTheLog();
        errors.start();
        try {
            var everyRole = new SignedIn(
                    UUID.randomUUID(), UUID.randomUUID(), "Everybody", EnumSet.allOf(Role.class), Locale.UK);
            var sender = sender(http, everyRole, new Junk(new Random(1), List.of("x")));
            for (var address : addresses) {
                for (var name : Junk.troublesome()) {
                    var filled = Fuzz.named(address, name);
                    for (var method : List.of("HEAD", "GET")) {
                        ask(http, new RawHttp.Request(method, filled, List.of(sender.cookie()), new byte[0]), failures);
                    }
                }
            }
        } finally {
            errors.stop();
        }
        assertThat(failures).isEmpty();
        assertThat(errors.seen).isEmpty();
    }

    private void send(int requests, long otherwise) {
        var seed = Long.getLong("fuzz.seed", otherwise);
        System.out.println("Fuzz: " + requests + " requests, seed " + seed);
        var ballot = ballots.open(12, TestBallots.YES_NO);
        var voter = ballot.voters().getFirst();
        // Its last digit is changed: nothing damaged further can become a vote.
        var sealed = spoilt(voter.seal(ballot.id(), 0));
        var people = people(voter.memberId());
        var errors = new ErrorsOfTheLog();
        var failures = new ConcurrentLinkedQueue<String>();
        var before = rows();
        errors.start();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, THREADS)
                    .forEach(thread -> pool.submit(() -> {
                        try {
                            var junk = new Junk(
                                    new Random(seed + thread),
                                    List.of(
                                            ballot.id().toString(),
                                            voter.memberId().toString(),
                                            UUID.randomUUID().toString()));
                            var fuzz = new Fuzz(
                                    junk, endpoints(), views(), ballot.id().toString(), sealed);
                            run(requests / THREADS, junk, fuzz, people, failures);
                        } catch (IOException | RuntimeException e) {
                            failures.add("The test itself: " + e);
                        }
                    }));
        } finally {
            errors.stop();
        }
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(failures).as("Answers, seed %s", seed).isEmpty();
            all.assertThat(errors.seen).as("Errors in the log, seed %s", seed).isEmpty();
            all.assertThat(rows()).as("Rows of each table, seed %s", seed).isEqualTo(before);
        });
    }

    private void run(int requests, Junk junk, Fuzz fuzz, List<SignedIn> people, Queue<String> failures)
            throws IOException {
        var http = new RawHttp(port);
        var sender = new Fuzz.Sender("", "", "0", "");
        for (int i = 0; i < requests && failures.size() < 20; i++) {
            if (i % SESSION_LASTS == 0) {
                sender = sender(http, junk.chance(0.2) ? null : junk.one(people), junk);
            }
            ask(http, fuzz.next(sender), failures);
        }
    }

    private static void ask(RawHttp http, RawHttp.Request request, Queue<String> failures) throws IOException {
        var answer = http.send(request);
        if (answer.status() >= 500
                || answer.status() == 0 && !request.method().equals("FOO")
                || TRACE.matcher(answer.text()).find()
                || leadsAway(answer)) {
            failures.add(request + "\n=> "
                    + answer.text().substring(0, Math.min(1500, answer.text().length())));
        }
    }

    private static boolean leadsAway(RawHttp.Answer answer) {
        var end = answer.text().indexOf("\r\n\r\n");
        var location = LOCATION.matcher(end < 0 ? answer.text() : answer.text().substring(0, end));
        return location.find() && !OWN.matcher(location.group(1)).matches();
    }

    /** Opens a session and, in it, a page. */
    private static Fuzz.Sender sender(RawHttp http, @org.jspecify.annotations.Nullable SignedIn person, Junk junk)
            throws IOException {
        var cookie = "";
        var csrf = "";
        var location = "sign-in";
        if (person != null) {
            var door = http.send(RawHttp.Request.get(TestDoor.of(person)));
            cookie = door.cookie();
            csrf = door.body().strip();
            location =
                    person.has(Role.MEMBERSHIP_OFFICER) ? "import" : junk.one(List.of("", "more", "ballots", "news"));
        }
        var page = http.send(RawHttp.Request.get(
                "/?v-r=init&location=" + location + "&query=", cookie.isEmpty() ? "X-None: 1" : cookie));
        if (cookie.isEmpty()) {
            cookie = page.cookie();
        }
        return new Fuzz.Sender(cookie, csrf, found(UI_ID, page.text(), "0"), found(UIDL_KEY, page.text(), "none"));
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }

    private static byte[] spoilt(byte[] sealed) {
        var text = new String(sealed, StandardCharsets.UTF_8);
        var digits = Pattern.compile("\"response\":\"(\\d+)\"").matcher(text);
        assertThat(digits.find()).as("a proof in the ballot").isTrue();
        var at = digits.end(1) - 1;
        var other = text.charAt(at) == '7' ? '3' : '7';
        return (text.substring(0, at) + other + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<SignedIn> people(UUID voter) {
        var people = new ArrayList<SignedIn>();
        people.add(new SignedIn(voter, voter, "Voter", Set.of(Role.MEMBER), Locale.UK));
        for (var role : EnumSet.allOf(Role.class)) {
            people.add(new SignedIn(UUID.randomUUID(), null, "Officer", Set.of(role), Locale.UK));
        }
        return people;
    }

    private List<String> endpoints() {
        var endpoints = new ArrayList<String>();
        for (var mapping :
                context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues()
                    .forEach(path -> {
                        var methods = info.getMethodsCondition().getMethods();
                        endpoints.add((methods.isEmpty()
                                        ? "GET"
                                        : methods.iterator().next().name()) + " " + path);
                    }));
        }
        return endpoints.stream().sorted().toList();
    }

    private static List<String> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.greenroom").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(view -> "/" + view.getAnnotation(Route.class).value())
                .sorted()
                .toList();
    }

    private Map<String, Long> rows() {
        var counts = new TreeMap<String, Long>();
        jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !COUNTERS.contains(table.toLowerCase(Locale.ROOT)))
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"" + expected(table))
                                .query(Long.class)
                                .single()));
        return counts;
    }

    /** Whoever takes their own data, the trail or a report along, in whatever way, is noted as it should be. */
    private static String expected(String table) {
        return table.equalsIgnoreCase("audit_entry")
                ? " where action not in ('own-data.taken', 'audit.exported', 'ballot.report-exported')"
                : "";
    }

    private static final class ErrorsOfTheLog extends AppenderBase<ILoggingEvent> {

        private final Queue<String> seen = new ConcurrentLinkedQueue<>();
        private final ch.qos.logback.classic.Logger root;

        ErrorsOfTheLog() {
            var log = (LoggerContext) LoggerFactory.getILoggerFactory();
            setContext(log);
            root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        }

        @Override
        public void start() {
            super.start();
            root.addAppender(this);
        }

        @Override
        public void stop() {
            root.detachAppender(this);
            super.stop();
        }

        @Override
        protected void append(ILoggingEvent event) {
            var trace = event.getThrowableProxy();
            if (event.getLevel().isGreaterOrEqual(Level.ERROR) || trace != null) {
                if (seen.size() < 20) {
                    seen.add(event.getLoggerName() + ": " + event.getFormattedMessage()
                            + (trace == null
                                    ? ""
                                    : " " + trace.getClassName() + " " + trace.getMessage()
                                            + java.util.Arrays.stream(trace.getStackTraceElementProxyArray())
                                                    .limit(12)
                                                    .map(String::valueOf)
                                                    .toList()));
                }
            }
        }
    }
}
