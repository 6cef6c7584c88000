package org.greenroom.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.consent.TestRecords.answer;
import static org.greenroom.consent.TestRecords.as;

import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.consent.RecordFlaw.Kind;
import org.greenroom.consent.ledger.Roots;
import org.greenroom.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the check says when somebody with all rights in the database really does it: triggers switched off, events
 * altered, deleted and truncated. Everything is rolled back.
 */
@PostgresTest
class RecordTamperingPostgresTest {

    @Autowired
    private Preferences preferences;

    @Autowired
    private RecordCheck check;

    @Autowired
    private Roots roots;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private UUID record;

    @BeforeEach
    void aRecordOfFourEventsOfWhichARootCoversThree() {
        var member = TestRecords.member(jdbc, accounts);
        answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        as(member, () -> preferences.withdraw(Use.VOICE_CLONE));
        roots.sign();
        answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());
        record = jdbc.sql("select id from consent_subject where member_id = :id")
                .param("id", member.memberId())
                .query(UUID.class)
                .single();
        assertThat(events()).isEqualTo(4);
        assertThat(found()).isNull();
    }

    @Test
    void anAlteredEventIsNamed() {
        tamper("update consent_event set envelope = set_byte(envelope, 20, (get_byte(envelope, 20) + 1) % 256)"
                + " where subject_id = :record and number = 2");
        assertFound(Kind.EVENT_ALTERED, record, 2);
    }

    @Test
    void anEventOfAnotherTimePutInItsPlaceIsNamed() {
        // The hash fits its content again, as far as a stranger to the format can make it: it is that of event 1.
        tamper("update consent_event e set hash = o.hash, previous_hash = o.previous_hash, envelope = o.envelope"
                + " from consent_event o where e.subject_id = :record and e.number = 3"
                + " and o.subject_id = :record and o.number = 1");
        assertFound(Kind.EVENT_ALTERED, record, 3);
    }

    @Test
    void anAlteredEventWhoseHashWasComputedAnewBreaksTheChainBehindIt() {
        tamper(
                "update consent_event set envelope = set_byte(envelope, 20, (get_byte(envelope, 20) + 1) % 256)"
                        + " where subject_id = :record and number = 2",
                "update consent_event set hash = sha256('greenroom consent event 1'::bytea || uuid_send(subject_id)"
                        + " || int4send(number) || previous_hash || envelope) where subject_id = :record and number = 2");
        assertFound(Kind.CHAIN_BROKEN, record, 3);
    }

    @Test
    void anEventTakenOutOfTheMiddleIsNamed() {
        tamper("delete from consent_event where subject_id = :record and number = 2");
        assertFound(Kind.EVENT_MISSING, record, 2);
    }

    @Test
    void aRecordThatLostItsEndIsNamed() {
        tamper("delete from consent_event where subject_id = :record and number = 4");
        assertFound(Kind.CUT_SHORT, record, 4);
    }

    @Test
    void aRecordThatLostItsEndAndWhoseHeadWasSetBackContradictsTheSignedRoot() {
        tamper(
                "delete from consent_event where subject_id = :record and number > 2",
                "update consent_head h set number = 2, hash = e.hash from consent_event e"
                        + " where h.subject_id = :record and e.subject_id = :record and e.number = 2");
        assertFound(Kind.CONTRADICTS_ROOT, record, 3);
    }

    @Test
    void aTruncatedTableIsNoticed() {
        tamper("truncate consent_event");
        assertThat(found()).isNotNull();
        assertThat(found().kind()).isEqualTo(Kind.CUT_SHORT);
        assertThat(found().number()).isEqualTo(1);
    }

    @Test
    void aRootThatWasRewrittenIsNamed() {
        tamper("update consent_anchor set number = number - 1 where subject_id = :record");
        var last = jdbc.sql("select max(number) from consent_root")
                .query(Integer.class)
                .single();
        assertFound(Kind.ROOT_ALTERED, null, last);
    }

    @Test
    void whileTheTriggersStandTheDatabaseRefusesAllOfThat() {
        for (var statement : new String[] {
            "update consent_event set number = 9 where subject_id = :record",
            "delete from consent_event where subject_id = :record",
            "truncate consent_event",
            "truncate consent_root cascade",
            "delete from consent_anchor where subject_id = :record"
        }) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                            jdbc.sql(statement).param("record", record).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(events()).isEqualTo(4);
    }

    private RecordFlaw tampered;

    /** Alters what no trigger keeps any more, checks, and takes everything back. */
    private void tamper(String... statements) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (var statement : statements) {
                jdbc.sql(statement).param("record", record).update();
            }
            jdbc.sql("set local session_replication_role = origin").update();
            tampered = checked();
            status.setRollbackOnly();
        });
        assertThat(checked()).as("after it was taken back").isNull();
    }

    private void assertFound(Kind kind, UUID where, int number) {
        assertThat(tampered).isEqualTo(new RecordFlaw(kind, where, number));
    }

    private RecordFlaw found() {
        return tampered == null ? checked() : tampered;
    }

    private RecordFlaw checked() {
        return as(TestRecords.officer(Role.AUDITOR), check::check).flaw();
    }

    private int events() {
        return jdbc.sql("select count(*) from consent_event where subject_id = :id")
                .param("id", record)
                .query(Integer.class)
                .single();
    }
}
