package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.consent.TestRecords.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.greenroom.access.Accounts;
import org.greenroom.audit.TrailElsewhere;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.ledger.RecordsElsewhere;
import org.greenroom.consent.ledger.Roots;
import org.greenroom.keys.KeyFolder;
import org.greenroom.keys.KeySettings;
import org.greenroom.testing.EmbeddedPostgresServer;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Backup, wipe, restore; and from there to PostgreSQL. What is lost in a drill is lost in earnest. */
abstract class OperationsContract {

    @TempDir
    Path folder;

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestCodes testCodes;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Preferences preferences;

    @Autowired
    Roots roots;

    @Autowired
    Accounts accounts;

    @Autowired
    KeySettings keys;

    @Autowired
    TrailElsewhere trail;

    @Autowired
    RecordsElsewhere records;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    UUID running;
    UUID finished;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** The database of the portal that runs in this process. */
    abstract PortalDatabase own();

    @BeforeEach
    void aUnionWithARunningBallotAFinishedOneAndARecord() {
        var open = testBallots.open(14, TestBallots.YES_NO);
        running = open.id();
        open.voters().subList(0, 12).forEach(voter -> voter.vote(running, 0));
        upkeep.moveBatches();
        var over = testBallots.open(5, TestBallots.YES_NO);
        finished = over.id();
        over.voters().forEach(voter -> voter.vote(finished, 1));
        testBallots.finish(finished);
        var member = TestRecords.member(jdbc, accounts);
        answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        roots.sign();
        answer(preferences, member, Use.SCAN_FACE, Leeway.refuse());
        assertThat(count(dataSource, "waiting_ballot")).isBetween(5L, 7L);
        assertThat(count(dataSource, "sealed_ballot")).isBetween(5L, 7L);
    }

    private long count(DataSource database, String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table + " where ballot_id = ?")
                .param(running)
                .query(Long.class)
                .single();
    }

    int run(PortalDatabase database, String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var environment = Map.of(
                "GREENROOM_DB_URL", database.url(),
                "GREENROOM_DB_USER", database.user(),
                "GREENROOM_DB_PASSWORD", database.password(),
                "GREENROOM_KEYS_FOLDER", keys.folder().toString());
        return new OperationsCommand(environment, Clock.systemUTC(), out, out).run(List.of(arguments));
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    PortalDatabase emptyFile(String name) {
        return new PortalDatabase(
                PortalDatabase.EMBEDDED.replace(
                        "./data/greenroom", folder.resolve(name).toString()),
                "greenroom",
                "");
    }

    static PortalDatabase emptyPostgres() throws SQLException {
        var name = "moved_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = DriverManager.getConnection(EmbeddedPostgresServer.url());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new PortalDatabase(
                EmbeddedPostgresServer.url().replaceFirst("/postgres\\?", "/" + name + "?"), "postgres", "postgres");
    }

    static DataSource source(PortalDatabase database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    /** Rows and sum of each table, but for those that a restore marks. */
    static Map<String, RowSum.Result> content(PortalDatabase database) throws SQLException {
        var content = new TreeMap<String, RowSum.Result>();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var tables = new Tables(connection);
            for (var table : tables.all()) {
                if (!List.of("restore_mark", "ballot", "proposal", "ballot_act_terms")
                        .contains(table.name())) {
                    content.put(table.name(), tables.read(table, row -> {}));
                }
            }
        }
        return content;
    }

    void assertTheSame(PortalDatabase restored, Map<String, RowSum.Result> before) throws SQLException {
        assertThat(content(restored)).containsExactlyEntriesOf(before);
        var there = source(restored);
        assertThat(trail.walk(there)).isEqualTo(trail.walk(dataSource)).matches(found -> found.isUnbroken());
        var chains = records.check(there);
        assertThat(chains).isEqualTo(records.check(dataSource));
        assertThat(chains.flaw()).isEmpty();
        assertThat(chains.events()).isGreaterThan(1);
        assertThat(archive(there)).isEqualTo(archive(dataSource)).isNotEmpty();
        assertThat(count(there, "waiting_ballot")).isEqualTo(count(dataSource, "waiting_ballot"));
        assertThat(count(there, "sealed_ballot")).isEqualTo(count(dataSource, "sealed_ballot"));
    }

    /** In the row itself, or in parts. */
    private byte[] archive(DataSource database) {
        var bytes = new ByteArrayOutputStream();
        JdbcClient.create(database)
                .sql("""
                        select 0 as number, f.bytes from stored_file f join ballot_result r on r.archive = f.id
                        where r.ballot_id = :ballot and f.bytes is not null
                        union all
                        select p.number, p.bytes from stored_file_part p join ballot_result r on r.archive = p.file_id
                        where r.ballot_id = :ballot order by number
                        """)
                .param("ballot", finished)
                .query((row, number) -> row.getBytes("bytes"))
                .list()
                .forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private UUID proposed() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(3, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var id = TestBallots.asFirst(() -> ballots.create(draft));
        testBallots.proposeToOpen(id);
        return id;
    }

    private static List<UUID> held(PortalDatabase database) {
        return JdbcClient.create(source(database))
                .sql("select id from ballot where suspended_at is not null")
                .query(UUID.class)
                .list();
    }

    String backup() {
        var backup = folder.resolve("backup").toString();
        assertThat(run(own(), "backup", backup, "--keys", folder.resolve("keys").toString()))
                .as(said())
                .isZero();
        return backup;
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws Exception {
        var before = content(own());
        var backup = backup();

        for (var target : List.of(emptyFile("restored"), emptyPostgres())) {
            assertThat(run(target, "restore", backup)).as(said()).isZero();

            assertTheSame(target, before);
            assertThat(held(target)).contains(running).doesNotContain(finished);
            assertThat(JdbcClient.create(source(target))
                            .sql("select count(*) from restore_mark where not noted")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(said()).contains("running ballots are suspended", "Keys of running ballots are never copied");
        assertThat(Files.exists(folder.resolve("keys/" + running + ".key"))).isFalse();
        assertThat(held(own())).doesNotContain(running);
    }

    @Test
    void whatWasOnlyProposedIsADraftAgainAndCannotBeApproved() throws Exception {
        var proposed = proposed();
        var backup = backup();
        for (var target : List.of(emptyFile("proposed"), emptyPostgres())) {
            assertThat(run(target, "restore", backup)).as(said()).isZero();
            var there = JdbcClient.create(source(target));
            assertThat(there.sql("select state from ballot where id = ?")
                            .param(proposed)
                            .query(String.class)
                            .single())
                    .isEqualTo("DRAFT");
            assertThat(there.sql("select state from proposal where subject_id = ? and open_key is null")
                            .param(proposed)
                            .query(String.class)
                            .single())
                    .isEqualTo("LAPSED");
            assertThat(there.sql("select count(*) from ballot_act_terms where ballot_id = ?")
                            .param(proposed)
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(held(target)).doesNotContain(proposed);
        }
    }

    private TestCodes.Coded waitingForCodes() {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(3, branch);
        var opensAt = Instant.now().plusSeconds(3600);
        return testCodes.waiting(
                testBallots.draft(branch, TestBallots.YES_NO).withTimes(opensAt, opensAt.plusSeconds(3600)), members);
    }

    /** Those may be made and sent by the time of the loss; codes that the backup knows fit still. */
    @Test
    void whatWaitsForVotingCodesIsHeldThoughItsOpeningLiesAhead() throws Exception {
        var waiting = waitingForCodes();
        var made = testCodes.made(waitingForCodes());
        testCodes.handIn(made, testCodes.publicOnes(made, made.codes()));
        var backup = backup();
        for (var target : List.of(emptyFile("codes"), emptyPostgres())) {
            assertThat(run(target, "restore", backup)).as(said()).isZero();
            assertThat(held(target)).contains(waiting.id()).doesNotContain(made.id());
        }
    }

    @Test
    void theKeyOfARecordThatTheDatabaseSaysIsErasedIsNotCopied() {
        var erased = UUID.randomUUID();
        var begun = UUID.randomUUID();
        var records = new KeyFolder(keys.folder().resolve("records"));
        records.create(erased);
        records.create(begun);
        jdbc.sql("insert into consent_head (subject_id, number, hash, anchored) values (?, 0, ?, 0)")
                .params(erased, new byte[32])
                .update();
        try {
            backup();
            assertThat(new KeyFolder(folder.resolve("keys/records")).present())
                    .contains(begun)
                    .doesNotContain(erased);
        } finally {
            jdbc.sql("delete from consent_head where subject_id = ?")
                    .param(erased)
                    .update();
            records.destroy(erased);
            records.destroy(begun);
        }
    }

    @Test
    void theBackupOfTheNightIsRestoredLikeAnyOther() throws Exception {
        var before = content(own());
        var settings = new BackupSettings(folder.resolve("nights"), folder.resolve("keys"), LocalTime.of(2, 30), 7);
        var night = Clock.fixed(Instant.parse("2026-11-28T02:30:00Z"), ZoneOffset.UTC);
        new NightlyBackup(settings, own(), keys.folder().toAbsolutePath(), night).write();
        var target = emptyFile("night");

        assertThat(run(
                        target,
                        "restore",
                        folder.resolve("nights/nightly-2026-11-28").toString()))
                .as(said())
                .isZero();

        assertTheSame(target, before);
        assertThat(held(target)).contains(running);
        assertThat(folder.resolve("keys/signing")).isNotEmptyDirectory();
    }

    @Test
    void nothingIsRestoredIntoADatabaseThatHoldsAnything() throws Exception {
        var backup = backup();
        var before = content(own());
        assertThat(run(own(), "restore", backup)).isEqualTo(1);
        assertThat(said()).contains("is not empty. Nothing was changed");
        assertThat(content(own())).isEqualTo(before);
    }

    @Test
    void aDamagedBackupIsRefusedAndLeavesTheDatabaseEmpty() throws Exception {
        var backup = backup();
        var file = Path.of(backup, "tables", "audit_entry.jsonl.gz");
        damage(file);
        for (var target : List.of(emptyFile("damaged"), emptyPostgres())) {
            assertThat(run(target, "restore", backup)).isEqualTo(1);
            assertThat(said()).contains("The backup is damaged");
            try (var connection = target.connect()) {
                assertThat(new Tables(connection).all()).isEmpty();
            }
        }
    }

    /** Another table’s rows under this one’s name: readable, and not what was written. */
    private static void damage(Path file) throws IOException {
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(new byte[0]);
        }
    }

    @Test
    void aRestoreByOtherMeansIsMarked() throws Exception {
        var backup = backup();
        var target = emptyPostgres();
        assertThat(run(target, "restore", backup)).isZero();
        JdbcClient.create(source(target))
                .sql("update ballot set suspended_at = null")
                .update();
        assertThat(run(target, "mark-restored")).isZero();
        assertThat(held(target)).contains(running).doesNotContain(finished);
    }
}
