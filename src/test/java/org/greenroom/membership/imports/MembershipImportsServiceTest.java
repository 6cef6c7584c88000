package org.greenroom.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenroom.membership.RollImporter.OFFICER;
import static org.greenroom.membership.RollImporter.apply;
import static org.greenroom.membership.RollImporter.asOfficer;

import java.util.List;
import java.util.UUID;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.RollImporter;
import org.greenroom.membership.office.MemberQuery;
import org.greenroom.membership.office.MembershipOffice;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithMockUser;

@GreenroomTest
class MembershipImportsServiceTest {
    private static final String ENGAGEMENTS = "membership_number,workplace_code,job,starts_on,ends_on\n";

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MembershipOffice office;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theMessyFileIsReportedAndOnlyItsGoodRowsAreWritten() {
        var file = new UploadedCsv("members-messy.csv", RollImporter.resource("members-messy.csv"));
        UUID run = begin(file);
        FilePreview preview = preview(run).files().getFirst();
        assertThat(preview.counts()).isNotNull();
        assertThat(preview.counts().added()).isEqualTo(5);
        assertThat(preview.rows(RowOutcome.REFUSED))
                .extracting(ImportRow::row)
                .containsExactly(4, 5, 6, 7, 8, 9, 12, 13, 14, 15);
        assertThat(numbersLike("M0500%")).as("nothing is written by looking").isZero();

        applyShown(run);
        assertThat(numbersLike("M0500%")).isEqualTo(5);
        assertThat(directory.byNumber("M0500007").orElseThrow().displayName())
                .isEqualTo("=HYPERLINK(\"http://evil.example\",\"x\") Smith");

        UUID again = begin(file);
        assertThat(asOfficer(() -> imports.needingAttention()))
                .as("what the home page names: one that waits, and the last that refused rows")
                .extracting(ImportToLookAt::id, ImportToLookAt::refused)
                .startsWith(tuple(again, 0), tuple(run, 10));
        assertThat(preview(again).writesSomething()).isFalse();
        assertThatThrownBy(() -> applyShown(again))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ImportRefused.Reason.NOTHING_TO_WRITE));
    }

    @Test
    void allFourFilesOfAnExportAreOneImportWhateverTheirOrder() {
        RollImporter.roll600(imports);
        UUID run = begin(
                RollImporter.file("stewards"),
                RollImporter.file("engagements"),
                RollImporter.file("members"),
                RollImporter.file("workplaces"));
        ImportPreview preview = preview(run);
        assertThat(preview.files()).extracting(FilePreview::kind).containsExactly(ImportKind.values());
        assertThat(preview.files())
                .extracting(f -> f.counts() == null ? -1 : f.counts().unchanged())
                .containsExactly(600, 13, 1275, 13);
        assertThat(preview.writesSomething()).isFalse();
    }

    @Test
    void applyingAnImportTwiceWritesOnceAndStaysAsItIs() {
        UUID run = begin(members(Csv.member("Q100", "Ann", "q100@a.example")));
        String shown = preview(run).fingerprint();
        int before = auditEntries();
        for (int time = 0; time < 2; time++) {
            asOfficer(() -> {
                imports.apply(run, shown, OFFICER.actor(), ImportProgress.NONE);
                return run;
            });
        }
        assertThat(numbersLike("Q100")).isOne();
        assertThat(auditEntries() - before).as("one entry for one import").isOne();
        ImportPreview after = preview(run);
        assertThat(after.state()).isEqualTo(ImportState.APPLIED);
        assertThat(after.appliedBy()).isEqualTo(OFFICER.displayName());
        assertThat(after.files().getFirst().counts().added())
                .as("what was written")
                .isOne();
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsNotApplied() {
        UUID run = begin(members(Csv.member("Q200", "Ann", "") + Csv.member("Q201", "Bo", "")));
        String shown = preview(run).fingerprint();
        apply(imports, members(Csv.member("Q200", "Anna", "")));

        assertThatThrownBy(() -> asOfficer(() -> {
                    imports.apply(run, shown, OFFICER.actor(), ImportProgress.NONE);
                    return run;
                }))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ImportRefused.Reason.PREVIEW_CHANGED));
        assertThat(numbersLike("Q201")).isZero();
        assertThat(preview(run)
                        .files()
                        .getFirst()
                        .rows(RowOutcome.CHANGED)
                        .getFirst()
                        .changes())
                .containsExactly(new FieldChange("given_name", "Anna", "Ann"));
    }

    @Test
    void membersMayExchangeAddressesInOneImport() {
        apply(
                imports,
                members(Csv.member("Q300", "Ann", "q300@a.example") + Csv.member("Q301", "Bo", "q301@a.example")));
        apply(
                imports,
                members(Csv.member("Q300", "Ann", "q301@a.example") + Csv.member("Q301", "Bo", "q300@a.example")));
        assertThat(directory.byEmail("Q300@A.example").orElseThrow().number()).isEqualTo("Q301");
        assertThat(directory.byEmail("q301@a.example").orElseThrow().number()).isEqualTo("Q300");
    }

    @Test
    void aWriteThatFailsLeavesNothingBehind() {
        UUID run = begin(members(Csv.member("Q400", "Ann", "")));
        String shown = preview(run).fingerprint();
        assertThatThrownBy(() -> asOfficer(() -> {
                    imports.apply(run, shown, OFFICER.actor(), (kind, done, all) -> {
                        throw new IllegalStateException("the power fails");
                    });
                    return run;
                }))
                .hasMessage("the power fails");
        assertThat(numbersLike("Q400")).isZero();
        assertThat(preview(run).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void whatIsNotInALaterFileStaysAsItIs() {
        apply(imports, members(Csv.member("Q500", "Ann", "")));
        UUID run = begin(members(Csv.member("Q501", "Bo", "")));
        assertThat(preview(run).files().getFirst().counts().absent()).isPositive();
        applyShown(run);
        assertThat(numbersLike("Q500")).isOne();
    }

    @Test
    void rowsThatReferToNobodyAreRefusedByRow() {
        UUID run = begin(new UploadedCsv("e.csv", Csv.bytes(ENGAGEMENTS + "Q999999,W0001,actor,2026-01-01,\n")));
        ImportRow row = preview(run).files().getFirst().rows().getFirst();
        assertThat(row.problems())
                .contains(RowProblem.of(RowProblem.Code.UNKNOWN_MEMBER, "membership_number", "Q999999"));
    }

    @Test
    void aFileThatCannotBeReadDoesNotHoldUpTheOthers() {
        UUID run = begin(
                new UploadedCsv("C:\\exports\\picture.csv", new byte[] {1, 0, 2}),
                members(Csv.member("Q600", "Ann", "")),
                members(Csv.member("Q601", "Bo", "")));
        ImportPreview preview = preview(run);
        assertThat(preview.files().getFirst().kind()).isEqualTo(ImportKind.MEMBERS);
        assertThat(preview.files().subList(1, 3))
                .extracting(f -> f.problem() == null ? null : f.problem().code())
                .containsExactlyInAnyOrder(FileProblem.Code.NOT_CSV, FileProblem.Code.KIND_TWICE);
        assertThat(preview.files()).extracting(FilePreview::fileName).contains("picture.csv");
        applyShown(run);
        assertThat(numbersLike("Q600")).isOne();
        assertThat(numbersLike("Q601")).isZero();
    }

    @Test
    @WithMockUser(roles = {"MEMBER", "RETURNING_OFFICER"})
    void onlyTheMembershipOfficeImports() {
        assertThatThrownBy(() -> imports.latest(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.members(new MemberQuery("", null, "", ""), 0, 1))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyImportsWithoutSigningIn() {
        assertThatThrownBy(() -> imports.latest(1)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void openingAMembersPageIsRecorded() {
        apply(imports, members(Csv.member("Q700", "Ann", "")));
        UUID id = directory.byNumber("Q700").orElseThrow().id();
        asOfficer(() -> office.open(id, OfficePurpose.QUESTION, OFFICER.actor()));
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'membership.member.read' and subject = ?",
                        Integer.class,
                        "member " + id))
                .isOne();
    }

    private static UploadedCsv members(String rows) {
        return new UploadedCsv("members.csv", Csv.bytes(Csv.MEMBERS + rows));
    }

    private UUID begin(UploadedCsv... files) {
        return asOfficer(() -> imports.begin(List.of(files), OFFICER.actor()));
    }

    private ImportPreview preview(UUID run) {
        return asOfficer(() -> imports.preview(run));
    }

    private void applyShown(UUID run) {
        asOfficer(() -> {
            imports.apply(run, imports.preview(run).fingerprint(), OFFICER.actor(), ImportProgress.NONE);
            return run;
        });
    }

    private int numbersLike(String pattern) {
        return count("select count(*) from member where membership_number like '" + pattern + "'");
    }

    private int auditEntries() {
        return count("select count(*) from audit_entry where action = 'membership.import.applied'");
    }

    private int count(String sql) {
        Integer found = jdbc.queryForObject(sql, Integer.class);
        return found == null ? 0 : found;
    }
}
