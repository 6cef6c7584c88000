package org.greenroom.membership.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.membership.RollImporter.OFFICER;
import static org.greenroom.membership.RollImporter.asOfficer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.RoleGrants;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotAct;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MembersMerged;
import org.greenroom.membership.MergeObjection;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.membership.Reads.Look;
import org.greenroom.membership.StewardTerms;
import org.greenroom.membership.imports.FilePreview;
import org.greenroom.membership.imports.ImportPreview;
import org.greenroom.membership.imports.ImportRow;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.RowOutcome;
import org.greenroom.membership.imports.RowProblem.Code;
import org.greenroom.membership.imports.UploadedCsv;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.greenroom.notification.Letter;
import org.greenroom.notification.Letters;
import org.greenroom.notification.Purpose;
import org.greenroom.testing.TestBallots;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Two members who are one person, on either database. */
@RecordApplicationEvents
abstract class MergingContract {
    @Autowired
    private Merging merging;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private MembershipOffice office;

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private StewardTerms terms;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private Letters letters;

    @Autowired
    private Reads reads;

    @Autowired
    private TestBallots ballots;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    private String staysNumber = "";
    private String goesNumber = "";
    private String stage = "";
    private UUID stays = new UUID(0, 0);
    private UUID goes = new UUID(0, 0);

    @BeforeEach
    void roll() {
        staysNumber = OfficeRoll.number("DA");
        goesNumber = OfficeRoll.number("DB");
        stage = OfficeRoll.number("DW");
        OfficeRoll.apply(imports, members(), OfficeRoll.workplaces(stage));
        stays = directory.byNumber(staysNumber).orElseThrow().id();
        goes = directory.byNumber(goesNumber).orElseThrow().id();
    }

    private UploadedCsv members() {
        String digits = staysNumber.substring(2) + "0";
        return OfficeRoll.members(
                OfficeRoll.row(
                        staysNumber,
                        "Siân",
                        staysNumber,
                        staysNumber + "@d.example",
                        "07700 9 " + digits,
                        "2020-01-01"),
                OfficeRoll.row(
                        goesNumber,
                        "SIAN",
                        staysNumber,
                        goesNumber + "@d.example",
                        "+44 77009" + digits,
                        "2021-01-01"));
    }

    private UploadedCsv engagements() {
        return OfficeRoll.engagements(
                staysNumber + "," + stage + ",actor,2026-01-01,2026-02-01",
                goesNumber + "," + stage + ",actor,2026-01-01,2026-02-01",
                goesNumber + "," + stage + ",singer,2026-05-01,");
    }

    @Test
    void twoOfOneNameWithSomethingElseInCommonAreFoundUntilTheyAreSaidToBeTwo() {
        DuplicatePair pair = pair();
        assertThat(pair.sameName()).isTrue();
        assertThat(pair.sameMobile()).isTrue();
        assertThat(pair.sameJoined()).isFalse();
        assertThat(pair.sameBranch()).isTrue();
        asOfficer(() -> {
            duplicates.areTwo(goes, stays);
            duplicates.areTwo(stays, goes);
            return 0;
        });
        assertThat(pairs()).noneMatch(p -> p.first().number().equals(staysNumber));
        refused(
                Reason.SAME_MEMBER,
                () -> asOfficer(() -> {
                    duplicates.areTwo(goes, goes);
                    return 0;
                }));
        refused(
                Reason.GONE,
                () -> asOfficer(() -> {
                    duplicates.areTwo(goes, UUID.randomUUID());
                    return 0;
                }));
    }

    @Test
    void everythingMovesToTheMemberWhoStays() {
        OfficeRoll.apply(
                imports, engagements(), OfficeRoll.stewards(goesNumber + "," + stage + ",2026-01-01,2027-01-01"));
        inTransaction.executeWithoutResult(tx -> {
            letters.add(new Letter(goes, Purpose.BALLOT_INVITATION, Locale.UK, "A ballot", "Dear member"));
            reads.record(goes, Look.officer(OFFICER.actor(), Read.Kind.MEMBER_PAGE, "before"));
        });
        UUID account = inTransaction.execute(tx -> accounts.forMember(goes, "Sian", Locale.UK));
        OfficeRoll.as(Role.MEMBER, goes, () -> corrections().ask(CorrectionField.NAME, "I stand here twice"));

        merge(goes, stays);

        assertThat(directory.byId(goes)).isEmpty();
        var details = asOfficer(() -> office.open(stays, OfficePurpose.DUPLICATE, OFFICER.actor()))
                .orElseThrow();
        assertThat(details.member().number()).isEqualTo(staysNumber);
        assertThat(details.engagements()).extracting(Entry::job).containsExactly("singer", "actor");
        assertThat(details.terms()).hasSize(1);
        assertThat(details.corrections()).hasSize(1);
        assertThat(details.aliases()).extracting(MemberAlias::number).containsExactly(goesNumber);
        assertThat(details.account()).isNotNull();
        assertThat(details.account().id()).isEqualTo(account);
        assertThat(jdbc.queryForList("select member_id from letter where member_id in (?, ?)", UUID.class, goes, stays))
                .containsExactly(stays);
        assertThat(OfficeRoll.as(Role.MEMBER, stays, () -> reads.mine(0, 10)).items())
                .extracting(Read::purpose)
                .contains("before");
        assertThat(directory.byNumber(goesNumber).orElseThrow().id())
                .as("signing in with the old number")
                .isEqualTo(stays);
        assertThat(asOfficer(() -> office.members(new MemberQuery(goesNumber, null, "", ""), 0, 10))
                        .items())
                .extracting(m -> m.id())
                .containsExactly(stays);
        assertThat(events.stream(MembersMerged.class)).containsExactly(new MembersMerged(goes, stays));
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'membership.member.merged' and subject = ?",
                        Integer.class,
                        "member " + stays))
                .isOne();
    }

    @Test
    void theNextImportDoesNotResurrectWhoWasMerged() {
        OfficeRoll.apply(imports, engagements());
        merge(goes, stays);
        int before = membersOf(staysNumber);

        ImportPreview preview = preview(members(), engagements());
        FilePreview people = preview.files().getFirst();
        assertThat(people.rows(RowOutcome.KEPT)).singleElement().satisfies(row -> assertThat(codes(row))
                .containsExactly(Code.MERGED));
        FilePreview work = preview.files().get(1);
        assertThat(work.counts().unchanged()).isEqualTo(2);
        assertThat(work.rows(RowOutcome.KEPT)).singleElement().satisfies(row -> assertThat(codes(row))
                .containsExactly(Code.MERGED_REPEATED));
        assertThat(preview.writesSomething()).isFalse();

        OfficeRoll.apply(imports, members(), OfficeRoll.engagements(goesNumber + "," + stage + ",dancer,2026-09-01,"));
        assertThat(membersOf(staysNumber)).isEqualTo(before);
        assertThat(terms.allOf(stays)).isEmpty();
        assertThat(asOfficer(() -> office.open(stays, OfficePurpose.ROLL, OFFICER.actor()))
                        .orElseThrow()
                        .engagements())
                .extracting(Entry::job)
                .contains("dancer");
    }

    @Test
    void anExportThatKnowsOnlyTheMergedNumberIsToldSo() {
        merge(goes, stays);
        FilePreview people =
                preview(OfficeRoll.members(OfficeRoll.row(goesNumber))).files().getFirst();
        assertThat(people.rows(RowOutcome.REFUSED)).singleElement().satisfies(row -> assertThat(codes(row))
                .containsExactly(Code.MERGED_ALONE));
    }

    @Test
    void ofTwoAccountsTheOneOfTheMemberWhoStaysRemainsAndTakesTheRoles() {
        UUID leaving = inTransaction.execute(tx -> accounts.forMember(goes, "Sian", Locale.UK));
        UUID staying = inTransaction.execute(tx -> accounts.forMember(stays, "Siân", Locale.UK));
        asOfficer(() -> roles.grant(leaving, Role.NEWS_EDITOR, java.time.Instant.EPOCH, null, OFFICER.actor()));
        merge(goes, stays);
        assertThat(accounts.find(leaving)).isEmpty();
        assertThat(accounts.ofMember(stays).orElseThrow().id()).isEqualTo(staying);
        assertThat(asOfficer(() -> roles.of(staying))).extracting(g -> g.role()).containsExactly(Role.NEWS_EDITOR);
    }

    @Test
    void aPersonOnTheRollOfARunningBallotGetsNeitherTwoVotesNorNone() {
        String branch = "Merge " + UUID.randomUUID();
        List<UUID> onRoll = ballots.members(2, branch);
        UUID ballot =
                ballots.open(ballots.draft(branch, TestBallots.YES_NO), onRoll).id();

        assertThat(keys(merge -> merging.objections(onRoll.get(0), onRoll.get(1))))
                .containsExactly("membership.merge.ballot.both");
        assertThat(keys(merge -> merging.objections(onRoll.get(0), stays)))
                .containsExactly("membership.merge.ballot.leaving");
        assertThat(keys(merge -> merging.objections(stays, onRoll.get(0))))
                .as("who stays keeps the entry")
                .isEmpty();
        refused(Reason.MERGE_OBJECTED, () -> merge(onRoll.get(0), onRoll.get(1)));
        refused(Reason.MERGE_OBJECTED, () -> merge(onRoll.get(0), stays));
        assertThat(directory.byId(onRoll.get(0))).isPresent();

        merge(goes, onRoll.get(0));
        assertThat(rollOf(ballot)).containsExactlyInAnyOrderElementsOf(onRoll);

        ballots.decide(ballot, BallotAct.CANCEL);
        merge(onRoll.get(0), onRoll.get(1));
        assertThat(rollOf(ballot)).as("a frozen roll stays frozen").containsExactlyInAnyOrderElementsOf(onRoll);
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        refused(Reason.SAME_MEMBER, () -> merge(goes, goes));
        refused(Reason.GONE, () -> merge(UUID.randomUUID(), stays));
        refused(Reason.GONE, () -> merge(goes, UUID.randomUUID()));
        var officerAndMember = new SignedIn(
                UUID.randomUUID(), stays, "Sian", Set.of(Role.MEMBER, Role.MEMBERSHIP_OFFICER), Languages.ENGLISH);
        for (UUID[] pair : List.of(new UUID[] {goes, stays}, new UUID[] {stays, goes})) {
            refused(
                    Reason.YOUR_OWN_RECORD,
                    () -> ActingAs.person(officerAndMember, () -> {
                        merging.merge(pair[0], pair[1]);
                        return 0;
                    }));
        }
        merge(goes, stays);
        refused(Reason.GONE, () -> merge(goes, stays));
    }

    @Test
    void comparingIsALookAtBoth() {
        assertThat(asOfficer(() -> merging.compare(goes, stays))).isPresent();
        assertThat(asOfficer(() -> merging.compare(goes, goes))).isEmpty();
        assertThat(asOfficer(() -> merging.compare(goes, UUID.randomUUID()))).isEmpty();
        for (UUID member : List.of(goes, stays)) {
            assertThat(OfficeRoll.as(Role.MEMBER, member, () -> reads.mine(0, 10))
                            .items())
                    .singleElement()
                    .satisfies(read -> assertThat(read.purpose()).isEqualTo(OfficePurpose.DUPLICATE.textKey()));
        }
    }

    @Test
    void onlyTheMembershipOfficeMerges() {
        List<ThrowingCallable> acts = List.of(
                () -> merging.merge(goes, stays),
                () -> merging.compare(goes, stays),
                () -> merging.objections(goes, stays),
                () -> duplicates.page(0, 10),
                () -> duplicates.areTwo(goes, stays),
                () -> office.open(goes, OfficePurpose.ROLL, OFFICER.actor()),
                () -> office.members(new MemberQuery("", null, "", ""), 0, 1),
                () -> inTransaction.executeWithoutResult(tx -> accounts.merge(goes, stays, OFFICER.actor())));
        for (Role role : List.of(Role.MEMBER, Role.STEWARD, Role.RETURNING_OFFICER, Role.SCRUTINEER)) {
            for (ThrowingCallable act : acts) {
                OfficeRoll.as(role, stays, () -> {
                    assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
                    return role;
                });
            }
        }
        assertThat(directory.byId(goes)).isPresent();
    }

    @Autowired
    private Corrections corrections;

    private Corrections corrections() {
        return corrections;
    }

    private void merge(UUID from, UUID into) {
        asOfficer(() -> {
            merging.merge(from, into);
            return into;
        });
    }

    private DuplicatePair pair() {
        var found = pairs().stream()
                .filter(p -> p.first().number().equals(staysNumber))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<DuplicatePair> pairs() {
        var all = asOfficer(() -> duplicates.page(0, 1000));
        assertThat(all.items()).hasSize((int) all.total());
        return all.items();
    }

    private ImportPreview preview(UploadedCsv... files) {
        return asOfficer(() -> imports.preview(imports.begin(List.of(files), OFFICER.actor())));
    }

    private List<String> keys(java.util.function.Function<Merging, List<MergeObjection>> ask) {
        return asOfficer(() -> ask.apply(merging)).stream()
                .map(MergeObjection::textKey)
                .toList();
    }

    private List<UUID> rollOf(UUID ballot) {
        return jdbc.queryForList("select member_id from roll_entry where ballot_id = ?", UUID.class, ballot);
    }

    private int membersOf(String family) {
        Integer count = jdbc.queryForObject("select count(*) from member where family_name = ?", Integer.class, family);
        return count == null ? 0 : count;
    }

    private static List<Code> codes(ImportRow row) {
        return row.problems().stream().map(p -> p.code()).toList();
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(OfficeRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
