package org.greenroom.consent.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.greenroom.consent.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published wordings. Everybody may read them. Each method asks the database with one statement, so that what one
 * node publishes is there on the others; a second statement fetches texts that this node has not read before.
 */
@Service
@Transactional(readOnly = true)
public class Wordings {

    private static final String COLUMNS = """
            select use_code, version, hash, material, published_at, proposed_by_name, approved_by_name
            from consent_wording w
            """;
    private static final String NEWEST =
            "version = (select max(n.version) from consent_wording n where n.use_code = w.use_code)";

    private final JdbcClient jdbc;
    /** By hash: what belongs to a hash can never be out of date. */
    private final Map<String, WordingBytes.Both> texts = new ConcurrentHashMap<>();

    Wordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of a use. */
    public Wording current(Use use) {
        return read(jdbc.sql(COLUMNS + "where use_code = :use and " + NEWEST).param("use", use.name()))
                .getFirst();
    }

    /** The newest version of every use, in the order of the catalogue. */
    public Map<Use, Wording> current() {
        var found = new EnumMap<Use, Wording>(Use.class);
        read(jdbc.sql(COLUMNS + "where " + NEWEST)).forEach(wording -> found.put(wording.use(), wording));
        return found;
    }

    /** One version of a use, if it has been published. */
    public Optional<Wording> version(Use use, int version) {
        return read(jdbc.sql(COLUMNS + "where use_code = :use and version = :version")
                        .param("use", use.name())
                        .param("version", version))
                .stream()
                .findFirst();
    }

    /** Some versions of some uses, in the order of the catalogue; those that were not published are left out. */
    public List<Wording> versions(Map<Use, Set<Integer>> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var numbers = wanted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return read(jdbc.sql(COLUMNS + "where use_code in (:uses) and version in (:versions)")
                        .param("uses", wanted.keySet().stream().map(Use::name).toList())
                        .param("versions", numbers))
                .stream()
                .filter(wording -> wanted.getOrDefault(wording.use(), Set.of()).contains(wording.version()))
                .sorted(Comparator.comparing(Wording::use).thenComparing(Wording::version))
                .toList();
    }

    /** All versions of a use, the newest first. */
    public List<Wording> history(Use use) {
        return read(jdbc.sql(COLUMNS + "where use_code = :use order by version desc")
                .param("use", use.name()));
    }

    /**
     * The newest material version of a use that was published at or before {@code at}: an answer given to an older one
     * counts as refuse until it is confirmed.
     *
     * @throws IllegalArgumentException when nothing had been published by then
     */
    public int lastMaterial(Use use, Instant at) {
        var version = lastMaterial(at).get(use);
        if (version == null) {
            throw new IllegalArgumentException("No wording of " + use + " was published by " + at);
        }
        return version;
    }

    /** {@link #lastMaterial(Use, Instant)} for all uses; one for which nothing had been published is left out. */
    public Map<Use, Integer> lastMaterial(Instant at) {
        var found = new EnumMap<Use, Integer>(Use.class);
        jdbc.sql("""
                        select use_code, max(version) as version from consent_wording
                        where material and published_at <= :at group by use_code
                        """).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).query((ResultSet row) -> {
            found.put(Use.valueOf(row.getString("use_code")), row.getInt("version"));
        });
        return found;
    }

    private List<Wording> read(JdbcClient.StatementSpec statement) {
        var rows = statement.query(Wordings::row).list();
        var unread = rows.stream().filter(row -> !texts.containsKey(row.hash())).toList();
        if (!unread.isEmpty()) {
            fetch(unread);
        }
        return rows.stream().map(this::wording).toList();
    }

    private void fetch(List<Row> unread) {
        var found = new HashMap<String, WordingBytes.Both>();
        jdbc.sql("select hash, content from consent_wording where hash in (:hashes)")
                .param(
                        "hashes",
                        unread.stream()
                                .map(row -> HexFormat.of().parseHex(row.hash()))
                                .toList())
                .query((ResultSet row) -> {
                    found.put(hex(row.getBytes("hash")), WordingBytes.read(row.getBytes("content")));
                });
        texts.putAll(found);
    }

    private Wording wording(Row row) {
        var both = texts.get(row.hash());
        if (both == null) {
            throw new IllegalStateException(row.use() + " version " + row.version() + " has no texts");
        }
        return new Wording(
                row.use(),
                row.version(),
                both.en(),
                both.cy(),
                row.material(),
                row.publishedAt(),
                row.hash(),
                row.proposedBy(),
                row.approvedBy());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Use.valueOf(row.getString("use_code")),
                row.getInt("version"),
                hex(row.getBytes("hash")),
                row.getBoolean("material"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("proposed_by_name"),
                row.getString("approved_by_name"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private record Row(
            Use use,
            int version,
            String hash,
            boolean material,
            Instant publishedAt,
            @Nullable String proposedBy,
            @Nullable String approvedBy) {}
}
