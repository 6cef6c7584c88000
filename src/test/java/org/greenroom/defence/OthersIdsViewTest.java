package org.greenroom.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import jakarta.servlet.ServletException;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Origin;
import org.greenroom.access.Sessions;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Agents;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.LinkOrder;
import org.greenroom.consent.links.StatementLinks;
import org.greenroom.consent.requests.LetterAnswer;
import org.greenroom.consent.requests.RequestForm;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.requests.Requests;
import org.greenroom.membership.office.CorrectionField;
import org.greenroom.membership.office.Corrections;
import org.greenroom.membership.office.Deletions;
import org.greenroom.testing.KaribuTest;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every page, every endpoint and every method of a service that a member may use and that takes an id or a name, with every
 * id that belongs to another member: nothing of the other is told, and nothing of theirs changes. What there is comes from
 * {@code routes.txt} and {@code services.txt}.
 */
class OthersIdsViewTest extends KaribuTest {

    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\*?([A-Za-z]+)(?::(?:[^{}]|\\{[^{}]*})+)?}|:([A-Za-z]+)(?:\\([^)]*\\))?\\??");

    /** Names that are nobody's. */
    private static final Map<String, String> NOBODYS = Map.of(
            "use",
            "SCAN_FACE",
            "group",
            "capture",
            "day",
            "2026-11-01",
            "language",
            "en",
            "version",
            "1",
            "number",
            "1");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Preferences preferences;

    @Autowired
    private StatementLinks links;

    @Autowired
    private Requests requests;

    @Autowired
    private Agents agents;

    @Autowired
    private Deletions deletions;

    @Autowired
    private Corrections corrections;

    private SignedIn owner;
    private SignedIn other;
    private String mark;
    private Set<String> ids;

    @BeforeEach
    void aMemberWithAThingOfEachKind() {
        owner = TestRecords.member(jdbc, accounts);
        other = TestRecords.member(jdbc, accounts);
        accounts.choosePassword(owner.accountId(), "nine green bottles on stage");
        mark = owner.displayName();
        var today = LocalDate.now(Times.ZONE);
        ActingAs.person(other, () -> preferences.refuseEverything());
        var request = ActingAs.person(owner, () -> {
            preferences.refuseEverything();
            assertThat(sessions.open(asOfNow(owner), new Origin("192.0.2.1", null, "Firefox")))
                    .isPresent();
            links.give(new LinkOrder(Set.of(Use.SCAN_FACE), mark, mark, today.plusDays(7), 3, "I agree"));
            agents.name(mark, "agent@example.org", Set.of(Use.VOICE_CLONE), today.plusDays(9), "I agree");
            deletions.ask(mark);
            corrections.ask(CorrectionField.BRANCH, mark);
            return requests.create(letter(mark));
        });
        ids = new TreeSet<>(idsOf(owner));
        ids.add(request.toString());
        ActingAs.person(owner, () -> {
            links.current().forEach(link -> ids.add(link.id().toString()));
            agents.all().forEach(agent -> ids.add(agent.mandate().id().toString()));
            return true;
        });
        assertThat(ids).as("ids that are the owner’s").hasSizeGreaterThanOrEqualTo(10);
    }

    /** Choosing a password has ended all sessions once. */
    private SignedIn asOfNow(SignedIn person) {
        var ended = jdbc.sql("select sessions_ended from account where id = :id")
                .param("id", person.accountId())
                .query(Integer.class)
                .single();
        return new SignedIn(
                person.accountId(), person.memberId(), person.displayName(), person.roles(), person.language(), ended);
    }

    private static RequestForm letter(String name) {
        return new RequestForm(
                RequestKind.ACCESS,
                "en",
                name,
                "amara@example.org",
                "Tall Ship Pictures",
                "Series 2",
                new TreeSet<>(Set.of(Use.SCAN_FACE)));
    }

    @Test
    void noEndpointTellsOrChangesAnything() throws Exception {
        var before = rowsOf(owner);
        var asked = 0;
        for (var line : routes()) {
            var words = line.split(" ", 2);
            if (!words[0].matches("GET|POST")) {
                continue;
            }
            for (var id : ids) {
                for (var ending : List.of("", ".pdf", ".json", ".csv")) {
                    if (!ending.isEmpty() && words[1].endsWith(ending)) {
                        continue;
                    }
                    var address = filled(words[1], id) + ending;
                    assertThat(answer(words[0], address))
                            .as("%s %s", words[0], address)
                            .doesNotContain(mark);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(rowsOf(owner)).isEqualTo(before);
    }

    /** What the other is answered; nothing where only the framework’s own servlet would, which is not here. */
    private String answer(String method, String address) throws Exception {
        var asked = request(HttpMethod.valueOf(method), URI.create(address))
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr("10.99.0.1");
                    return from;
                })
                .with(authentication(ActingAs.authentication(other)));
        try {
            return mvc.perform(asked).andReturn().getResponse().getContentAsString();
        } catch (ServletException | IllegalStateException | IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("springServlet");
            return "";
        }
    }

    @Test
    void noPageTellsOrChangesAnything() {
        var before = rowsOf(owner);
        var asked = 0;
        for (var line : routes()) {
            if (!line.startsWith("view /")) {
                continue;
            }
            for (var id : ids) {
                // The entrance's own links are for whoever holds them; so is everything else, had it been another's.
                signInAs(other, "MEMBER");
                var address = filled(line.substring("view /".length()), id);
                assertThat(shown(address)).as(address).doesNotContain(mark);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(rowsOf(owner)).isEqualTo(before);
        signInAs(owner, "MEMBER");
        assertThat(ids.stream().filter(id -> shown("consent/requests/" + id).contains(mark)))
                .as("the mark is there for whose it is")
                .hasSize(1);
    }

    @Test
    void noServiceTellsOrChangesAnything() throws Exception {
        var before = rowsOf(owner);
        var called = new TreeSet<String>();
        for (var method : methods().entrySet()) {
            for (var id : ids) {
                var arguments = Arrays.stream(method.getKey().getParameterTypes())
                        .map(type -> sample(type, UUID.fromString(id)))
                        .toArray();
                var bean = method.getValue();
                ActingAs.person(other, () -> {
                    try {
                        assertThat(String.valueOf(method.getKey().invoke(bean, arguments)))
                                .as("%s with %s", method.getKey(), id)
                                .doesNotContain(mark);
                    } catch (ReflectiveOperationException refused) {
                        assertThat(String.valueOf(refused.getCause())).doesNotContain(mark);
                    }
                    return true;
                });
            }
            called.add(method.getKey().getName());
        }
        assertThat(called).hasSizeGreaterThan(20).contains("withdraw", "revoke", "end", "forget", "rewrite");
        assertThat(rowsOf(owner)).isEqualTo(before);
    }

    /** Lines of the table with a name in the address, for members. */
    private static List<String> routes() {
        return AccessTable.read("routes.txt").rows().stream()
                .filter(row -> row.size() == 3
                        && (row.get(2).contains("everybody")
                                || Arrays.asList(row.get(2).split(", ")).contains("MEMBER")
                                || row.getFirst().contains("/print/")))
                .map(List::getFirst)
                .filter(line ->
                        VARIABLE.matcher(line.replaceFirst("^[A-Za-z]+ ", "")).find())
                .toList();
    }

    /** Methods of services that members may call with an id, and their services. */
    private Map<Method, Object> methods() {
        var allowed = AccessTable.read("services.txt").rows().stream()
                .filter(row -> row.get(1).equals(AccessTable.EVERYBODY_SIGNED_IN)
                        || Arrays.asList(row.get(1).split(", ")).contains("MEMBER"))
                .map(List::getFirst)
                .filter(line -> line.contains("UUID"))
                .toList();
        Map<Method, Object> methods = new java.util.LinkedHashMap<>();
        for (var name : context.getBeanDefinitionNames()) {
            if (!context.isSingleton(name)) {
                continue;
            }
            var bean = context.getBean(name);
            var type = AopUtils.getTargetClass(bean);
            for (var line : allowed) {
                var whole = line.substring(0, line.indexOf('('));
                if (!("org.greenroom." + whole).startsWith(type.getName() + ".")) {
                    continue;
                }
                Arrays.stream(bean.getClass().getMethods())
                        .filter(method -> method.getName().equals(whole.substring(whole.lastIndexOf('.') + 1))
                                && Arrays.asList(method.getParameterTypes()).contains(UUID.class)
                                && method.getParameterCount()
                                        == line.substring(line.indexOf('(')).split(",").length)
                        .forEach(method -> methods.put(method, bean));
            }
        }
        assertThat(methods).hasSameSizeAs(allowed);
        return methods;
    }

    private static Object sample(Class<?> type, UUID id) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        var samples = Map.<Class<?>, Object>ofEntries(
                Map.entry(UUID.class, id),
                Map.entry(int.class, 0),
                Map.entry(String.class, "TW-1"),
                Map.entry(byte[].class, new byte[10]),
                Map.entry(Set.class, Set.of(Use.SCAN_FACE)),
                Map.entry(LocalDate.class, LocalDate.now(Times.ZONE)),
                Map.entry(Leeway.class, TestRecords.allowance(LocalDate.now(Times.ZONE))),
                Map.entry(RequestForm.class, letter("Somebody else")),
                Map.entry(
                        LetterAnswer.class,
                        new LetterAnswer(
                                org.greenroom.consent.requests.Outcome.values()[0],
                                LocalDate.now(Times.ZONE),
                                null,
                                "")));
        assertThat(samples).as("a sample of what the method takes").containsKey(type);
        return samples.get(type);
    }

    private static String filled(String pattern, String id) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> {
                    var name = found.group(1) == null ? found.group(2) : found.group(1);
                    return NOBODYS.getOrDefault(name, id);
                })
                .replace("/**", "/" + id)
                .replace("*", id);
    }

    private static String shown(String address) {
        try {
            UI.getCurrent().navigate(address);
            return pageText();
        } catch (RuntimeException | NotFoundError | AssertionError refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Ids of the person and of the rows that name the person, in every table. */
    private Set<String> idsOf(SignedIn person) {
        var found = new TreeSet<>(Set.of(person.accountId().toString(), String.valueOf(person.memberId())));
        for (int round = 0; round < 2; round++) {
            for (var rows : rows(found).values()) {
                rows.forEach(row -> row.forEach((column, value) -> {
                    if (value instanceof UUID id && Set.of("id", "subject_id").contains(column)) {
                        found.add(id.toString());
                    }
                }));
            }
        }
        return found;
    }

    private Map<String, List<String>> rowsOf(SignedIn person) {
        var told = new TreeMap<String, List<String>>();
        rows(idsOf(person))
                .forEach((table, rows) -> told.put(
                        table,
                        rows.stream()
                                .map(row -> {
                                    var text = new TreeMap<String, Object>();
                                    row.forEach((column, value) -> text.put(
                                            column, value instanceof byte[] bytes ? Arrays.toString(bytes) : value));
                                    return text.toString();
                                })
                                .sorted()
                                .toList()));
        return told;
    }

    private Map<String, List<Map<String, Object>>> rows(Set<String> wanted) {
        var all = new TreeMap<String, List<Map<String, Object>>>();
        var columns = jdbc.sql("""
                        select lower(table_name), lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(data_type) = 'uuid'
                        """)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        for (var column : columns) {
            var found = jdbc
                    .sql("select * from " + column.getKey() + " where " + column.getValue() + " in (:ids)")
                    .param("ids", wanted.stream().map(UUID::fromString).toList())
                    .query()
                    .listOfRows()
                    .stream()
                    .map(row -> {
                        Map<String, Object> lower = new TreeMap<>();
                        row.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
                        return lower;
                    })
                    .toList();
            all.computeIfAbsent(column.getKey(), table -> new ArrayList<>()).addAll(found);
        }
        return all;
    }
}
