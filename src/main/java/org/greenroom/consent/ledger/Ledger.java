package org.greenroom.consent.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.greenroom.consent.By;
import org.greenroom.consent.Entry;
import org.greenroom.consent.PreferenceEvent;
import org.greenroom.consent.PreferenceState;
import org.greenroom.keys.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to members’ records and reads them. Whether somebody may is for the services above. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private static final String EVENTS =
            "select subject_id, number, previous_hash, hash, envelope from consent_event where subject_id = :subject ";

    private final JdbcClient jdbc;
    private final RecordKeys keys;
    private final Clock clock;

    Ledger(JdbcClient jdbc, RecordKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** The record of a member, if there is one. */
    public Optional<UUID> subjectOf(UUID memberId) {
        return jdbc.sql("select id from consent_subject where member_id = :member")
                .param("member", memberId)
                .query(UUID.class)
                .optional();
    }

    /** The member whose record this is, unless it was erased. */
    public Optional<UUID> memberOf(UUID subjectId) {
        return jdbc.sql("select member_id from consent_subject where id = :id")
                .param("id", subjectId)
                .query(UUID.class)
                .optional();
    }

    /** The record of a member, begun with its own key where there is none. */
    public UUID open(UUID memberId) {
        var known = subjectOf(memberId);
        if (known.isPresent()) {
            return known.get();
        }
        var fresh = UUID.randomUUID();
        jdbc.sql("insert into consent_subject (id, member_id) values (:id, :member) on conflict do nothing")
                .param("id", fresh)
                .param("member", memberId)
                .update();
        var subject = subjectOf(memberId).orElseThrow();
        if (subject.equals(fresh)) {
            var key = keys.create(subject);
            jdbc.sql("insert into consent_head (subject_id, number, hash, anchored) values (:id, 0, :hash, 0)")
                    .param("id", subject)
                    .param("hash", new byte[ChainLink.HASH_BYTES])
                    .update();
            jdbc.sql("insert into consent_state (subject_id, number, envelope) values (:id, 0, :envelope)")
                    .param("id", subject)
                    .param("envelope", RecordFormat.seal(key, subject, PreferenceState.EMPTY))
                    .update();
        }
        return subject;
    }

    /** Where a record stands. */
    public PreferenceState state(UUID subjectId) {
        return state(subjectId, keys.load(subjectId));
    }

    /** Gives a record to another member who has none: the two turned out to be one person. */
    public void move(UUID subjectId, UUID memberId) {
        jdbc.sql("update consent_subject set member_id = :member where id = :id")
                .param("member", memberId)
                .param("id", subjectId)
                .update();
    }

    /** Every record that belongs to a member, in an order that says nothing. */
    public List<UUID> subjects() {
        return jdbc.sql("select id from consent_subject order by id")
                .query(UUID.class)
                .list();
    }

    /** The members of some records, in one statement. */
    public Map<UUID, UUID> membersOf(Collection<UUID> subjectIds) {
        var members = new HashMap<UUID, UUID>();
        if (!subjectIds.isEmpty()) {
            jdbc.sql("select id, member_id from consent_subject where id in (:ids)")
                    .param("ids", Set.copyOf(subjectIds))
                    .query((ResultSet row) -> {
                        members.put(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class));
                    });
        }
        return members;
    }

    /** Where some records stand, in one statement; those whose keys are gone are left out. */
    public Map<UUID, PreferenceState> states(Collection<UUID> subjectIds) {
        var states = new HashMap<UUID, PreferenceState>();
        if (!subjectIds.isEmpty()) {
            jdbc.sql("select subject_id, envelope from consent_state where subject_id in (:ids)")
                    .param("ids", Set.copyOf(subjectIds))
                    .query((ResultSet row) -> {
                        var subject = row.getObject("subject_id", UUID.class);
                        var envelope = row.getBytes("envelope");
                        keys.find(subject)
                                .ifPresent(key -> states.put(subject, RecordFormat.openState(key, subject, envelope)));
                    });
        }
        return states;
    }

    /**
     * Appends what {@code decision} makes of the state, alone with the record until the transaction ends.
     *
     * @param by who acts
     * @param decision the events to append to a state, in order; it may throw to change nothing
     * @return the new entries
     */
    public List<Entry> append(UUID subjectId, By by, Function<PreferenceState, List<PreferenceEvent>> decision) {
        var key = keys.load(subjectId);
        var head = jdbc.sql("select number, hash from consent_head where subject_id = :id for update")
                .param("id", subjectId)
                .query((row, n) -> new Head(row.getInt("number"), row.getBytes("hash")))
                .single();
        var state = state(subjectId, key);
        if (state.number() != head.number()) {
            throw new IllegalStateException("A record’s state is not that of its last event");
        }
        var entries = new ArrayList<Entry>();
        var hash = head.hash();
        for (var event : decision.apply(state)) {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var entry = new Entry(UUID.randomUUID(), state.number() + 1, at, by, event);
            var link = ChainLink.following(subjectId, entry.number(), hash, RecordFormat.seal(key, subjectId, entry));
            insert(link);
            hash = link.hash();
            state = state.after(entry);
            entries.add(entry);
        }
        if (!entries.isEmpty()) {
            store(subjectId, key, state, hash);
        }
        return entries;
    }

    /** Entries with numbers up to {@code last}, the newest first, at most {@code limit}. */
    public List<Entry> newest(UUID subjectId, int last, int limit) {
        return read(
                subjectId,
                jdbc.sql(EVENTS + "and number <= :last order by number desc fetch first :limit rows only")
                        .param("subject", subjectId)
                        .param("last", last)
                        .param("limit", limit)
                        .query(Ledger::link)
                        .list());
    }

    /** Every entry in order. */
    public List<Entry> all(UUID subjectId) {
        return read(
                subjectId,
                jdbc.sql(EVENTS + "order by number")
                        .param("subject", subjectId)
                        .query(Ledger::link)
                        .list());
    }

    /**
     * An entry and its link of the chain, by which it can be found again.
     *
     * @param previousHash the hash of the link before; zeros for the first
     * @param hash SHA-256 over the label {@code greenroom consent event 1}, the record’s id (16 bytes), the number (4
     *     bytes, big-endian), the hash before and the envelope
     * @param envelope the entry as it is stored, under the key of the record
     */
    public record Chained(Entry entry, byte[] previousHash, byte[] hash, byte[] envelope) {}

    /** Entries with numbers up to {@code last} in order, with their links of the chain. */
    public List<Chained> chained(UUID subjectId, int last) {
        var links = jdbc.sql(EVENTS + "and number <= :last order by number")
                .param("subject", subjectId)
                .param("last", last)
                .query(Ledger::link)
                .list();
        if (links.isEmpty()) {
            return List.of();
        }
        var key = keys.load(subjectId);
        return links.stream()
                .map(link -> new Chained(open(link, key), link.previousHash(), link.hash(), link.envelope()))
                .toList();
    }

    /** One entry by its number. */
    public Optional<Entry> entry(UUID subjectId, int number) {
        return jdbc.sql(EVENTS + "and number = :number")
                .param("subject", subjectId)
                .param("number", number)
                .query(Ledger::link)
                .optional()
                .map(link -> open(link, keys.load(subjectId)));
    }

    private List<Entry> read(UUID subjectId, List<ChainLink> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        var key = keys.load(subjectId);
        return links.stream().map(link -> open(link, key)).toList();
    }

    private static Entry open(ChainLink link, SealingKey key) {
        var entry = RecordFormat.openEntry(key, link.subjectId(), link.envelope());
        if (entry.number() != link.number()) {
            throw new SealingKey.BrokenEnvelope();
        }
        return entry;
    }

    private PreferenceState state(UUID subjectId, SealingKey key) {
        var envelope = jdbc.sql("select envelope from consent_state where subject_id = :id")
                .param("id", subjectId)
                .query(byte[].class)
                .single();
        return RecordFormat.openState(key, subjectId, envelope);
    }

    private void insert(ChainLink link) {
        jdbc.sql("""
                        insert into consent_event (subject_id, number, previous_hash, hash, envelope)
                        values (:subject, :number, :previous, :hash, :envelope)
                        """)
                .param("subject", link.subjectId())
                .param("number", link.number())
                .param("previous", link.previousHash())
                .param("hash", link.hash())
                .param("envelope", link.envelope())
                .update();
    }

    private void store(UUID subjectId, SealingKey key, PreferenceState state, byte[] hash) {
        jdbc.sql("update consent_head set number = :number, hash = :hash where subject_id = :id")
                .param("number", state.number())
                .param("hash", hash)
                .param("id", subjectId)
                .update();
        jdbc.sql("update consent_state set number = :number, envelope = :envelope where subject_id = :id")
                .param("number", state.number())
                .param("envelope", RecordFormat.seal(key, subjectId, state))
                .param("id", subjectId)
                .update();
    }

    static ChainLink link(ResultSet row, int number) throws SQLException {
        return new ChainLink(
                row.getObject("subject_id", UUID.class),
                row.getInt("number"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                row.getBytes("envelope"));
    }

    private record Head(int number, byte[] hash) {}
}
