package org.greenroom.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenroom.membership.imports.RowProblem.Code;
import org.junit.jupiter.api.Test;

class FilePlannerTest {
    private static final String ENGAGEMENTS = "membership_number,workplace_code,job,starts_on,ends_on\n";
    private static final String WORKPLACES = "code,name,kind,employer,agreement,place,starts_on,ends_on\n";

    private final Snapshot stored = new Snapshot();

    @Test
    void showsADifferenceAsBeforeAndAfter() {
        Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "ann@a.example"), stored);
        FilePlan plan = Csv.plan(Csv.MEMBERS + Csv.member("M1", "Anne", "").replace("in_benefit", "lapsed"), stored);
        assertThat(plan.rows().getFirst().changes())
                .containsExactly(
                        new FieldChange("given_name", "Ann", "Anne"),
                        new FieldChange("email", "ann@a.example", ""),
                        new FieldChange("status", "in_benefit", "lapsed"));
        assertThat(plan.counts()).isEqualTo(new ImportCounts(0, 1, 0, 0, 0, 0));
    }

    @Test
    void anAddressChangedByHandStaysAndTheRestOfTheRowIsWritten() {
        Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "by.hand@a.example"), stored);
        var before = stored.of(ImportKind.MEMBERS).get("M1");
        stored.of(ImportKind.MEMBERS).put("M1", new Snapshot.Stored(before.id(), before.values(), true));

        FilePlan kept = Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "old@a.example"), stored);
        assertThat(kept.counts()).isEqualTo(new ImportCounts(0, 0, 0, 0, 0, 1));
        assertThat(kept.rows().getFirst().changes())
                .containsExactly(new FieldChange("email", "by.hand@a.example", "old@a.example"));

        FilePlan renamed = Csv.plan(Csv.MEMBERS + Csv.member("M1", "Anne", "old@a.example"), stored);
        assertThat(renamed.rows().getFirst().changes()).containsExactly(new FieldChange("given_name", "Ann", "Anne"));
        assertThat(renamed.rows().getFirst().problems())
                .extracting(RowProblem::code)
                .containsExactly(Code.BY_HAND);
        assertThat(stored.of(ImportKind.MEMBERS).get("M1").byHand()).isTrue();

        FilePlan told = FilePlanner.plan(
                Csv.table(Csv.MEMBERS + Csv.member("M1", "Anne", "old@a.example")),
                stored,
                HandPolicy.OVERWRITE,
                Csv.TODAY);
        assertThat(told.rows().getFirst().changes())
                .containsExactly(new FieldChange("email", "by.hand@a.example", "old@a.example"));
        assertThat(told.writes()).singleElement().satisfies(row -> assertThat(row.byHand())
                .isFalse());
    }

    @Test
    void aFileThatIsReadAgainChangesNothing() {
        String file = Csv.MEMBERS + Csv.member("m1", " Ann ", "Ann@a.example") + Csv.member("M2", "Bo", "");
        assertThat(Csv.plan(file, stored).counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0, 0));
        assertThat(Csv.plan(file, stored).counts()).isEqualTo(new ImportCounts(0, 0, 2, 0, 0, 0));
    }

    @Test
    void aMissingProfessionalNameColumnKeepsTheName() {
        String with = Csv.MEMBERS.strip() + ",professional_name\n";
        Csv.plan(with + Csv.member("M1", "Ann", "").strip() + ",Star\n", stored);
        assertThat(Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", ""), stored)
                        .counts()
                        .unchanged())
                .isOne();
        FilePlan emptied = Csv.plan(with + Csv.member("M1", "Ann", "").strip() + ",\n", stored);
        assertThat(emptied.rows().getFirst().changes())
                .containsExactly(new FieldChange("professional_name", "Star", ""));
    }

    @Test
    void membersWhoAreNotInTheFileAreOnlyCounted() {
        Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "") + Csv.member("M2", "Bo", ""), stored);
        FilePlan plan = Csv.plan(Csv.MEMBERS + Csv.member("M2", "Bo", "") + Csv.member("M3", "Cy", ""), stored);
        assertThat(plan.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 1, 0));
    }

    @Test
    void aMemberWhoseRowIsRefusedIsNotAbsent() {
        Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", ""), stored);
        assertThat(Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "no address"), stored)
                        .counts())
                .isEqualTo(new ImportCounts(0, 0, 0, 1, 0, 0));
    }

    @Test
    void twoMembersMayExchangeTheirAddresses() {
        Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "a@a.example") + Csv.member("M2", "Bo", "b@a.example"), stored);
        FilePlan plan = Csv.plan(
                Csv.MEMBERS + Csv.member("M1", "Ann", "b@a.example") + Csv.member("M2", "Bo", "a@a.example"), stored);
        assertThat(plan.counts().changed()).isEqualTo(2);
    }

    @Test
    void anAddressOfAMemberWhoKeepsItIsTaken() {
        Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "a@a.example"), stored);
        FilePlan plan = Csv.plan(Csv.MEMBERS + Csv.member("M2", "Bo", "A@A.example"), stored);
        assertThat(problems(plan, 0)).containsExactly(RowProblem.of(Code.ADDRESS_TAKEN, "email", "M1"));
    }

    @Test
    void whoIsRefusedKeepsAnAddressThatThenRefusesAnother() {
        Csv.plan(
                Csv.MEMBERS
                        + Csv.member("M1", "Ann", "a@a.example")
                        + Csv.member("M2", "Bo", "b@a.example")
                        + Csv.member("M3", "Cy", "c@a.example"),
                stored);
        // M2 wants the address of M1, who stays; so M2 keeps his own, which M3 wants.
        FilePlan plan = Csv.plan(
                Csv.MEMBERS + Csv.member("M3", "Cy", "b@a.example") + Csv.member("M2", "Bo", "a@a.example"), stored);
        assertThat(problems(plan, 0)).containsExactly(RowProblem.of(Code.ADDRESS_TAKEN, "email", "M2"));
        assertThat(problems(plan, 1)).containsExactly(RowProblem.of(Code.ADDRESS_TAKEN, "email", "M1"));
    }

    @Test
    void referencesMustBeStoredOrAcceptedBefore() {
        Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "") + Csv.member("M2", "Bo", "no address"), stored);
        Csv.plan(WORKPLACES + "W1,Place,venue,Boss,UK-THEATRE,Leeds,,\n", stored);
        FilePlan plan = Csv.plan(
                ENGAGEMENTS + "M1,W1,actor,2026-01-01,\n" + "M2,W1,actor,2026-01-01,\n" + "M1,W9,actor,2026-01-01,\n",
                stored);
        assertThat(plan.rows().getFirst().outcome()).isEqualTo(RowOutcome.ADDED);
        assertThat(problems(plan, 1)).containsExactly(RowProblem.of(Code.UNKNOWN_MEMBER, "membership_number", "M2"));
        assertThat(problems(plan, 2)).containsExactly(RowProblem.of(Code.UNKNOWN_WORKPLACE, "workplace_code", "W9"));
    }

    @Test
    void everythingThatIsWrongWithARowIsSaidAtOnce() {
        FilePlan plan = Csv.plan(
                WORKPLACES + "W 1,,ship,Boss,UK/THEATRE!,Leeds,2026-02-30,2026-01-01\n"
                        + "W2,A,venue,B,ITV,C,2026-02-03,2026-02-02\n",
                stored);
        assertThat(problems(plan, 0))
                .extracting(RowProblem::code)
                .containsExactly(
                        Code.NOT_A_NUMBER_OR_CODE,
                        Code.MISSING,
                        Code.UNKNOWN_KIND,
                        Code.NOT_A_NUMBER_OR_CODE,
                        Code.NOT_A_DATE);
        assertThat(problems(plan, 1))
                .containsExactly(RowProblem.of(Code.ENDS_BEFORE_START, "ends_on", "2026-02-02", "2026-02-03"));
    }

    @Test
    void anyAgreementIsAccepted() {
        FilePlan plan = Csv.plan(WORKPLACES + "W1,A,studio,B,new-Agreement-2030,C,,\n", stored);
        assertThat(plan.adds().getFirst().values()[4]).isEqualTo("NEW-AGREEMENT-2030");
    }

    @Test
    void anAddressNobodyCouldWriteToIsRefused() {
        for (String address :
                List.of("a@b", "a b@c.example", "a@-b.example", "<a@b.example>", "a@b.example,c@d.example")) {
            FilePlan plan = Csv.plan(Csv.MEMBERS + Csv.member("M1", "Ann", "\"" + address + "\""), new Snapshot());
            assertThat(problems(plan, 0)).extracting(RowProblem::code).containsExactly(Code.NOT_AN_ADDRESS);
        }
    }

    private static List<RowProblem> problems(FilePlan plan, int row) {
        return plan.rows().get(row).problems();
    }
}
