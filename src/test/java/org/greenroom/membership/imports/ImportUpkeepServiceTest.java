package org.greenroom.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.membership.RollImporter.OFFICER;
import static org.greenroom.membership.RollImporter.asOfficer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** How long uploaded files are kept, and what is left of an import afterwards. */
@GreenroomTest
class ImportUpkeepServiceTest {
    @Autowired
    private MembershipImports imports;

    @Autowired
    private ImportUpkeep upkeep;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Test
    void filesOfAnAppliedImportAreErasedAfterTheTimeTheSettingSaysAndTheFiguresStay() {
        UUID run = begin("U100");
        asOfficer(() -> {
            imports.apply(run, imports.preview(run).fingerprint(), OFFICER.actor(), ImportProgress.NONE);
            return run;
        });
        age(run, "applied_at", 29);
        eraseAll();
        assertThat(storedFilesOf(run)).isOne();

        age(run, "applied_at", 31);
        eraseAll();
        assertThat(storedFilesOf(run)).isZero();
        ImportPreview left = asOfficer(() -> imports.preview(run));
        assertThat(left.state()).isEqualTo(ImportState.APPLIED);
        assertThat(left.filesErasedAt()).isNotNull();
        assertThat(left.files()).singleElement().satisfies(file -> {
            assertThat(file.counts()).isNotNull();
            assertThat(file.counts().added()).isOne();
            assertThat(file.kind()).isEqualTo(ImportKind.MEMBERS);
        });
        assertThat(asOfficer(() -> imports.isLarge(run))).isFalse();
    }

    @Test
    void aDiscardedImportIsNotAppliedAnyMore() {
        UUID run = begin("U200");
        String fingerprint = asOfficer(() -> imports.preview(run)).fingerprint();
        discard(run);
        discard(run);
        refused(ImportRefused.Reason.DISCARDED, run, fingerprint);
        age(run, "discarded_at", 31);
        eraseAll();
        assertThat(storedFilesOf(run)).isZero();
        refused(ImportRefused.Reason.DISCARDED, run, fingerprint);
    }

    @Test
    void anImportThatWasLeftAloneIsDiscardedWithItsFiles() {
        UUID run = begin("U300");
        age(run, "started_at", 31);
        eraseAll();
        assertThat(storedFilesOf(run)).isZero();
        assertThat(asOfficer(() -> imports.preview(run)).state()).isEqualTo(ImportState.DISCARDED);
        refused(ImportRefused.Reason.DISCARDED, run, "");
    }

    @Test
    void anAppliedImportIsNotDiscarded() {
        UUID run = begin("U400");
        asOfficer(() -> {
            imports.apply(run, imports.preview(run).fingerprint(), OFFICER.actor(), ImportProgress.NONE);
            return run;
        });
        assertThatThrownBy(() -> discard(run))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ImportRefused.Reason.APPLIED));
    }

    @Test
    void onlyTheMembershipOfficeDiscards() {
        UUID run = begin("U500");
        var other =
                new SignedIn(UUID.randomUUID(), null, "x", java.util.Set.of(Role.RETURNING_OFFICER), Languages.ENGLISH);
        ActingAs.person(other, () -> {
            assertThatThrownBy(() -> imports.discard(run, other.actor())).isInstanceOf(AccessDeniedException.class);
            return run;
        });
    }

    @Test
    void whatIsStoredAndNotInTheFileIsListed() {
        asOfficer(() -> {
            UUID run = begin("U600");
            imports.apply(run, imports.preview(run).fingerprint(), OFFICER.actor(), ImportProgress.NONE);
            return run;
        });
        FilePreview file =
                asOfficer(() -> imports.preview(begin("U601"))).files().getFirst();
        assertThat(file.counts()).isNotNull();
        assertThat(file.rows(RowOutcome.ABSENT)).hasSize(file.counts().absent());
        assertThat(file.rows(RowOutcome.ABSENT))
                .filteredOn(row -> row.entry().equals("U600"))
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Ann Test"));
        assertThat(file.rows(RowOutcome.ADDED)).extracting(ImportRow::entry).containsExactly("U601");
    }

    private UUID begin(String number) {
        var file = new UploadedCsv("members.csv", Csv.bytes(Csv.MEMBERS + Csv.member(number, "Ann", "")));
        return asOfficer(() -> imports.begin(List.of(file), OFFICER.actor()));
    }

    private void discard(UUID run) {
        asOfficer(() -> {
            imports.discard(run, OFFICER.actor());
            return run;
        });
    }

    private void refused(ImportRefused.Reason reason, UUID run, String fingerprint) {
        assertThatThrownBy(() -> asOfficer(() -> {
                    imports.apply(run, fingerprint, OFFICER.actor(), ImportProgress.NONE);
                    return run;
                }))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private void age(UUID run, String column, int days) {
        jdbc.update(
                "update import_run set " + column + " = ? where id = ?",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days),
                run);
    }

    private void eraseAll() {
        while (upkeep.eraseDue() > 0) {
            // Twenty at once; other tests may have left some.
        }
    }

    private int storedFilesOf(UUID run) {
        Integer count = jdbc.queryForObject(
                "select count(*) from stored_file s join import_file f on f.stored_file_id = s.id where f.run_id = ?",
                Integer.class,
                run);
        return count == null ? 0 : count;
    }
}
