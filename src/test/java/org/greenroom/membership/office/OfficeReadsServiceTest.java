package org.greenroom.membership.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.membership.RollImporter.OFFICER;
import static org.greenroom.membership.RollImporter.asOfficer;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.greenroom.access.Role;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.Reads;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many statements the office’s main reads send: a number that does not grow with what there is to read. */
@GreenroomTest
class OfficeReadsServiceTest {
    @Autowired
    private MembershipOffice office;

    @Autowired
    private WorkplaceDesk desk;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Reads reads;

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberDirectory directory;

    @Test
    void aMembersPageSendsAsManyForOneEngagementAsForForty() {
        String one = OfficeRoll.number("SA");
        String forty = OfficeRoll.number("SB");
        String stage = OfficeRoll.number("SW");
        OfficeRoll.apply(
                imports, OfficeRoll.members(OfficeRoll.row(one), OfficeRoll.row(forty)), OfficeRoll.workplaces(stage));
        OfficeRoll.apply(imports, OfficeRoll.engagements(engagement(one, stage, 0)));
        OfficeRoll.apply(
                imports,
                OfficeRoll.engagements(IntStream.range(0, 40)
                        .mapToObj(i -> engagement(forty, stage, i))
                        .toArray(String[]::new)));
        UUID first = directory.byNumber(one).orElseThrow().id();
        UUID second = directory.byNumber(forty).orElseThrow().id();

        int small = sent(() -> office.open(first, OfficePurpose.ROLL, OFFICER.actor()));
        int large = sent(() -> office.open(second, OfficePurpose.ROLL, OFFICER.actor()));
        assertThat(large).isEqualTo(small).isLessThanOrEqualTo(10);
        assertThat(sent(() -> desk.open(stage, false, 0, 50))).isLessThanOrEqualTo(5);
        assertThat(Statements.sentBy(() -> OfficeRoll.as(Role.MEMBER, second, () -> corrections.myDetails())))
                .isLessThanOrEqualTo(7);
        assertThat(Statements.sentBy(() -> OfficeRoll.as(Role.MEMBER, second, () -> reads.mine(0, 50))))
                .isEqualTo(2);
    }

    @Test
    void listsSendAFewEach() {
        assertThat(sent(() -> office.members(new MemberQuery("a", null, "", ""), 0, 50)))
                .isEqualTo(3);
        assertThat(sent(() -> corrections.page(true, 0, 25))).isEqualTo(2);
        assertThat(sent(() -> duplicates.page(0, 25))).isEqualTo(2);
        assertThat(sent(() -> office.branches())).isEqualTo(1);
    }

    private static int sent(Supplier<?> read) {
        return Statements.sentBy(() -> asOfficer(read));
    }

    private static String engagement(String number, String workplace, int index) {
        LocalDate from = LocalDate.of(2000, 1, 1).plusMonths(index);
        return String.join(
                ",",
                number,
                workplace,
                "actor",
                from.toString(),
                from.plusDays(20).toString());
    }
}
