package org.greenroom.membership.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.membership.RollImporter.OFFICER;
import static org.greenroom.membership.RollImporter.asOfficer;
import static org.greenroom.membership.office.EntryKind.ENGAGEMENT;
import static org.greenroom.membership.office.EntryKind.TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.AddressChanges;
import org.greenroom.access.Role;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.StewardTerms;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.HandPolicy;
import org.greenroom.membership.imports.ImportPreview;
import org.greenroom.membership.imports.ImportProgress;
import org.greenroom.membership.imports.ImportRow;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.RowOutcome;
import org.greenroom.membership.imports.RowProblem;
import org.greenroom.membership.imports.UploadedCsv;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Engagements and terms written by hand, and what the next import makes of them, on either database. */
abstract class HandEntriesContract {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    private HandEntries hand;

    @Autowired
    private WorkplaceDesk desk;

    @Autowired
    private AddressChanges addresses;

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private MemberSelection selection;

    @Autowired
    private StewardTerms terms;

    @Autowired
    private JdbcTemplate jdbc;

    private String ann = "";
    private String bo = "";
    private String stage = "";
    private String studio = "";

    @BeforeEach
    void roll() {
        ann = OfficeRoll.number("HA");
        bo = OfficeRoll.number("HB");
        stage = OfficeRoll.number("HW");
        studio = OfficeRoll.number("HX");
        OfficeRoll.apply(
                imports,
                OfficeRoll.members(OfficeRoll.row(ann), OfficeRoll.row(bo)),
                OfficeRoll.workplaces(stage, studio));
    }

    @Test
    void whatIsAddedCountsAtOnceAndIsRecorded() {
        UUID id = add(ENGAGEMENT, form(ann, stage, " actor ", MAY, null));
        assertThat(selection.count(at(stage))).isEqualTo(1);
        Entry entry = entry(ENGAGEMENT, id);
        assertThat(entry.job()).isEqualTo("actor");
        assertThat(entry.endsOn()).isNull();
        assertThat(entry.byHand()).isTrue();
        assertThat(acts(ENGAGEMENT, id)).containsExactly("membership.engagement.added");
    }

    @Test
    void aMembersOldNumberOrCaseFindsThem() {
        UUID id = add(ENGAGEMENT, form(" " + ann.toLowerCase() + " ", stage.toLowerCase(), "actor", MAY, JUNE));
        assertThat(entry(ENGAGEMENT, id).memberNumber()).isEqualTo(ann);
    }

    @Test
    void engagementsOfOneMemberAtOneWorkplaceDoNotOverlap() {
        add(ENGAGEMENT, form(ann, stage, "actor", MAY, JUNE));
        refused(Reason.OVERLAPS, () -> add(ENGAGEMENT, form(ann, stage, "singer", JUNE, JULY)));
        refused(Reason.OVERLAPS, () -> add(ENGAGEMENT, form(ann, stage, "singer", MAY.minusYears(1), null)));
        refused(Reason.OVERLAPS, () -> add(ENGAGEMENT, form(ann, stage, "singer", MAY, MAY)));
        add(ENGAGEMENT, form(ann, stage, "actor", JUNE.plusDays(1), null));
        refused(Reason.OVERLAPS, () -> add(ENGAGEMENT, form(ann, stage, "actor", JULY.plusYears(1), null)));
        add(ENGAGEMENT, form(ann, studio, "actor", MAY, null));
        add(ENGAGEMENT, form(bo, stage, "actor", MAY, null));
        assertThat(selection.count(at(stage))).isEqualTo(2);
    }

    @Test
    void termsOfOneMemberAtOneWorkplaceDoNotOverlapWhileTwoStewardsMay() {
        add(TERM, form(ann, stage, "", MAY, JUNE));
        refused(Reason.OVERLAPS, () -> add(TERM, form(ann, stage, "", JUNE, JULY)));
        add(TERM, form(bo, stage, "", MAY, JUNE));
        assertThat(terms.currentAt(stage, JUNE)).hasSize(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(Reason.UNKNOWN_MEMBER, () -> add(ENGAGEMENT, form("NOBODY", stage, "actor", MAY, JUNE)));
        refused(Reason.UNKNOWN_WORKPLACE, () -> add(ENGAGEMENT, form(ann, "NOWHERE", "actor", MAY, JUNE)));
        refused(Reason.JOB_MISSING, () -> add(ENGAGEMENT, form(ann, stage, "  ", MAY, JUNE)));
        refused(Reason.JOB_TOO_LONG, () -> add(ENGAGEMENT, form(ann, stage, "x".repeat(81), MAY, JUNE)));
        refused(Reason.START_MISSING, () -> add(ENGAGEMENT, form(ann, stage, "actor", null, JUNE)));
        refused(Reason.END_BEFORE_START, () -> add(ENGAGEMENT, form(ann, stage, "actor", JUNE, MAY)));
        refused(Reason.DAY_UNLIKELY, () -> add(ENGAGEMENT, form(ann, stage, "actor", LocalDate.of(206, 1, 1), MAY)));
        refused(Reason.DAY_UNLIKELY, () -> add(ENGAGEMENT, form(ann, stage, "actor", MAY, LocalDate.of(20260, 1, 1))));
        refused(Reason.END_MISSING, () -> add(TERM, form(ann, stage, "", MAY, null)));
        refused(Reason.GONE, () -> correct(ENGAGEMENT, UUID.randomUUID(), 0, form(ann, stage, "actor", MAY, JUNE)));
        assertThat(selection.count(at(stage))).isZero();
    }

    @Test
    void theSecondOfTwoOfficersWhoCorrectTheSameIsTold() {
        UUID id = add(ENGAGEMENT, form(ann, stage, "actor", MAY, null));
        correct(ENGAGEMENT, id, 0, form(ann, stage, "singer", MAY, null));
        refused(Reason.CHANGED_MEANWHILE, () -> correct(ENGAGEMENT, id, 0, form(ann, stage, "dancer", MAY, null)));
        refused(Reason.CHANGED_MEANWHILE, () -> remove(ENGAGEMENT, id, 0));
        assertThat(entry(ENGAGEMENT, id).job()).isEqualTo("singer");
        assertThat(acts(ENGAGEMENT, id))
                .containsExactly("membership.engagement.added", "membership.engagement.corrected");
    }

    @Test
    void theRightOfAStewardEndsWithTheTermThatIsEnded() {
        UUID annsId = directory.byNumber(ann).orElseThrow().id();
        LocalDate today = asOfficer(() -> hand.today());
        UUID id = add(TERM, form(ann, stage, "", today.minusYears(1), today.plusYears(1)));
        assertThat(terms.isSteward(annsId, stage, today)).isTrue();
        asOfficer(() -> {
            hand.end(TERM, id, 0, today.minusDays(1));
            return id;
        });
        assertThat(terms.isSteward(annsId, stage, today)).isFalse();
        assertThat(terms.isSteward(annsId, stage, today.minusDays(1))).isTrue();
    }

    @Test
    void anImportKeepsWhatWasCorrectedByHandUntilItIsToldOtherwise() {
        UploadedCsv export = OfficeRoll.engagements(engagement(ann, stage, MAY, ""), engagement(bo, stage, MAY, ""));
        OfficeRoll.apply(imports, export);
        UUID id = only(ann).id();
        correct(ENGAGEMENT, id, only(ann).version(), form(ann, stage, "actor", MAY, JUNE));

        UUID run = begin(export);
        ImportRow kept = single(preview(run, HandPolicy.KEEP), RowOutcome.KEPT);
        assertThat(kept.problems()).extracting(RowProblem::code).containsExactly(RowProblem.Code.BY_HAND);
        assertThat(kept.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("2026-06-01");
            assertThat(change.after()).isEmpty();
        });
        assertThat(preview(run, HandPolicy.KEEP).writesSomething()).isFalse();

        ImportPreview over = preview(run, HandPolicy.OVERWRITE);
        assertThat(over.files().getFirst().rows(RowOutcome.CHANGED)).hasSize(1);
        asOfficer(() -> {
            imports.apply(run, over.fingerprint(), HandPolicy.OVERWRITE, OFFICER.actor(), ImportProgress.NONE);
            return run;
        });
        assertThat(only(ann).endsOn()).isNull();
        assertThat(only(ann).byHand()).isFalse();
    }

    @Test
    void anAddressChangedHereSurvivesAnImportUntilItIsToldOtherwise() {
        UploadedCsv export = OfficeRoll.members(OfficeRoll.row(ann), OfficeRoll.row(bo));
        UUID id = directory.byNumber(ann).orElseThrow().id();
        String wanted = "new." + ann.toLowerCase() + "@office.example";
        asOfficer(() -> {
            addresses.changeFor(id, wanted);
            return id;
        });

        OfficeRoll.apply(imports, export);
        assertThat(directory.byNumber(ann).orElseThrow().email()).isEqualTo(wanted);

        UUID run = begin(export);
        assertThat(single(preview(run, HandPolicy.KEEP), RowOutcome.KEPT).problems())
                .extracting(RowProblem::code)
                .containsExactly(RowProblem.Code.BY_HAND);
        ImportPreview over = preview(run, HandPolicy.OVERWRITE);
        asOfficer(() -> {
            imports.apply(run, over.fingerprint(), HandPolicy.OVERWRITE, OFFICER.actor(), ImportProgress.NONE);
            return run;
        });
        assertThat(directory.byNumber(ann).orElseThrow().email()).isNotEqualTo(wanted);
        assertThat(jdbc.queryForObject(
                        "select count(*) from member where id = ? and email_by_hand_at is not null", Long.class, id))
                .isZero();
    }

    @Test
    void anImportDoesNotBringBackWhatWasRemovedOrGivenAnotherDay() {
        UploadedCsv export = OfficeRoll.engagements(engagement(ann, stage, MAY, ""), engagement(bo, stage, MAY, ""));
        OfficeRoll.apply(imports, export);
        remove(ENGAGEMENT, only(ann).id(), only(ann).version());
        correct(ENGAGEMENT, only(bo).id(), only(bo).version(), form(bo, studio, "actor", JUNE, null));

        UUID run = begin(export);
        FilePreview file = preview(run, HandPolicy.KEEP).files().getFirst();
        assertThat(file.rows(RowOutcome.KEPT))
                .extracting(row -> row.problems().getFirst().code())
                .containsExactly(RowProblem.Code.REMOVED_BY_HAND, RowProblem.Code.REMOVED_BY_HAND);
        OfficeRoll.apply(imports, export);
        assertThat(selection.count(at(stage))).isZero();

        ImportPreview over = preview(run, HandPolicy.OVERWRITE);
        asOfficer(() -> {
            imports.apply(run, over.fingerprint(), HandPolicy.OVERWRITE, OFFICER.actor(), ImportProgress.NONE);
            return run;
        });
        assertThat(selection.count(at(stage))).isEqualTo(2);
        assertThat(preview(begin(export), HandPolicy.KEEP)
                        .files()
                        .getFirst()
                        .counts()
                        .unchanged())
                .as("what came back is kept out no longer")
                .isEqualTo(2);
    }

    @Test
    void addingAgainWhatWasRemovedLetsImportsWriteIt() {
        UploadedCsv export = OfficeRoll.stewards(ann + "," + stage + ",2026-05-01,2027-05-01");
        OfficeRoll.apply(imports, export);
        Entry term = asOfficer(() -> desk.open(stage, false, 0, 10))
                .orElseThrow()
                .terms()
                .getFirst();
        remove(TERM, term.id(), term.version());
        add(TERM, form(ann, stage, "", MAY, LocalDate.of(2027, 5, 1)));
        assertThat(preview(begin(export), HandPolicy.KEEP)
                        .files()
                        .getFirst()
                        .counts()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void aWorkplaceWithOnePersonIsShownAsItIs() {
        add(ENGAGEMENT, form(ann, stage, "actor", MAY, null));
        add(ENGAGEMENT, form(ann, stage, "actor", MAY.minusYears(2), MAY.minusYears(1)));
        WorkplaceDetails now = asOfficer(() -> desk.open(stage, true, 0, 10)).orElseThrow();
        assertThat(now.engagements().items()).singleElement().satisfies(e -> assertThat(e.memberNumber())
                .isEqualTo(ann));
        assertThat(now.current()).isEqualTo(1);
        assertThat(now.all()).isEqualTo(2);
        assertThat(asOfficer(() -> desk.open(stage, false, 1, 1)).orElseThrow().engagements())
                .satisfies(found -> {
                    assertThat(found.total()).isEqualTo(2);
                    assertThat(found.items()).hasSize(1);
                });
        assertThat(asOfficer(() -> desk.open("NOWHERE", true, 0, 10))).isEmpty();
    }

    @Test
    void ofTwoOfficersWhoAddTheSameAtOnceOneIsTold() throws Exception {
        try (var officers = Executors.newFixedThreadPool(2)) {
            var together = new CyclicBarrier(2);
            Callable<Boolean> adding = () -> {
                together.await(10, TimeUnit.SECONDS);
                try {
                    add(ENGAGEMENT, form(ann, stage, "actor", MAY, null));
                    return true;
                } catch (OfficeRefused refused) {
                    assertThat(refused.reason()).isEqualTo(Reason.OVERLAPS);
                    return false;
                }
            };
            var added = officers.invokeAll(List.of(adding, adding));
            assertThat(List.of(added.get(0).get(), added.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(asOfficer(() -> desk.open(stage, false, 0, 10)).orElseThrow().all())
                .isEqualTo(1);
    }

    @Test
    void anOfficerWhoIsAMemberDoesNotWriteAboutThemselves() {
        UUID annsId = directory.byNumber(ann).orElseThrow().id();
        UUID id = add(TERM, form(ann, stage, "", MAY, JUNE));
        List<ThrowingCallable> acts = List.of(
                () -> hand.add(TERM, form(ann, studio, "", MAY, JUNE)),
                () -> hand.add(ENGAGEMENT, form(ann, studio, "actor", MAY, null)),
                () -> hand.end(TERM, id, 0, JULY),
                () -> hand.remove(TERM, id, 0));
        for (ThrowingCallable act : acts) {
            OfficeRoll.as(Role.MEMBERSHIP_OFFICER, annsId, () -> {
                refused(Reason.YOUR_OWN_RECORD, act);
                return 0;
            });
        }
        assertThat(entry(TERM, id).endsOn()).isEqualTo(JUNE);
    }

    @Test
    void onlyTheMembershipOfficeWrites() {
        UUID id = add(ENGAGEMENT, form(ann, stage, "actor", MAY, null));
        UUID annsId = directory.byNumber(ann).orElseThrow().id();
        List<ThrowingCallable> acts = List.of(
                () -> hand.add(ENGAGEMENT, form(bo, stage, "actor", MAY, null)),
                () -> hand.correct(ENGAGEMENT, id, 0, form(ann, stage, "actor", MAY, JUNE)),
                () -> hand.end(ENGAGEMENT, id, 0, JUNE),
                () -> hand.remove(ENGAGEMENT, id, 0),
                () -> hand.find(ENGAGEMENT, id),
                () -> desk.open(stage, true, 0, 10));
        for (Role role : Set.of(Role.MEMBER, Role.STEWARD, Role.RETURNING_OFFICER, Role.AUDITOR)) {
            for (ThrowingCallable act : acts) {
                OfficeRoll.as(role, annsId, () -> {
                    assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
                    return role;
                });
            }
        }
        acts.forEach(act -> assertThatThrownBy(act).isInstanceOf(AuthenticationCredentialsNotFoundException.class));
        assertThat(only(ann).endsOn()).isNull();
    }

    private UUID add(EntryKind kind, EntryForm form) {
        return asOfficer(() -> hand.add(kind, form));
    }

    private void correct(EntryKind kind, UUID id, int version, EntryForm form) {
        asOfficer(() -> {
            hand.correct(kind, id, version, form);
            return id;
        });
    }

    private void remove(EntryKind kind, UUID id, int version) {
        asOfficer(() -> {
            hand.remove(kind, id, version);
            return id;
        });
    }

    private Entry entry(EntryKind kind, UUID id) {
        return asOfficer(() -> hand.find(kind, id)).orElseThrow();
    }

    private Entry only(String number) {
        var found = asOfficer(() -> desk.open(stage, false, 0, 10)).orElseThrow().engagements().items().stream()
                .filter(e -> e.memberNumber().equals(number))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private UUID begin(UploadedCsv file) {
        return asOfficer(() -> imports.begin(List.of(file), OFFICER.actor()));
    }

    private ImportPreview preview(UUID run, HandPolicy policy) {
        return asOfficer(() -> imports.preview(run, policy));
    }

    private static ImportRow single(ImportPreview preview, RowOutcome outcome) {
        var rows = preview.files().getFirst().rows(outcome);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<String> acts(EntryKind kind, UUID id) {
        return jdbc.queryForList(
                "select action from audit_entry where subject = ? order by seq", String.class, kind.code() + " " + id);
    }

    private static MemberFilter at(String workplace) {
        return new MemberFilter(Set.of(), Set.of(), null, null, Set.of(workplace), Set.of(), null);
    }

    private static String engagement(String number, String workplace, LocalDate from, String until) {
        return String.join(",", number, workplace, "actor", from.toString(), until);
    }

    private static EntryForm form(
            String number, String workplace, String job, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new EntryForm(number, workplace, job, from, until);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(OfficeRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
