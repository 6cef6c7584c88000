package org.greenroom.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.RollImporter;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.UploadedCsv;
import org.greenroom.testing.KaribuTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class MembershipViewTest extends KaribuTest {
    private static final String HEADER =
            "membership_number,given_name,family_name,email,mobile,joined_on,status,branch,language\n";

    @Autowired
    private MembershipImports imports;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void signIn() {
        signInAs(RollImporter.OFFICER, "MEMBERSHIP_OFFICER");
    }

    @Test
    void filesAreShownBeforeTheyAreApplied() {
        open("import");
        upload("V100,Ann,View,v100@a.example,,2020-01-01,in_benefit,Wales,en\n"
                + "V101,Bo,View,nowhere,,2020-01-01,in_benefit,Wales,en\n");
        _click(button("Check the files"));

        assertThat(pageText()).contains("Nothing is written yet", "Row 3", "email is not an address: “nowhere”");
        assertThat(directory.byNumber("V100")).isEmpty();
        _assertOne(H1.class);

        _click(button("Apply 1 row"));
        assertThat(pageText()).contains("Applied on", "1 row was refused");
        assertThat(directory.byNumber("V100")).isPresent();
        _assertNone(Button.class, spec -> spec.withPredicate(b -> b.getText().startsWith("Apply")));
    }

    @Test
    void aPreviewHasAnAddressThatShowsTheSameAgain() {
        UUID run = begin("V200,Ann,View,,,2020-01-01,in_benefit,Wales,en\n");
        open("import/" + run + "?show=ADDED");
        assertThat(pageText()).contains("V200", "1 row is new");
        open("import");
        open("import/" + run + "?show=CHANGED&page=99&file=7");
        assertThat(pageText()).contains("V200");
    }

    @Test
    void aDifferenceReadsAsBeforeAndAfter() {
        RollImporter.apply(imports, file("V250,Ann,View,,,2020-01-01,in_benefit,Wales,en\n"));
        UUID run = begin("V250,Ann,View,,,2020-01-01,lapsed,Wales,en\n");
        open("import/" + run);
        assertThat(pageText()).contains("status: in_benefit → lapsed");
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsShownAnewAndNotWritten() {
        UUID run = begin("V300,Ann,View,,,2020-01-01,in_benefit,Wales,en\n");
        open("import/" + run);
        RollImporter.apply(imports, file("V300,Anna,View,,,2020-01-01,in_benefit,Wales,en\n"));
        _click(button("Apply 1 row"));
        assertThat(pageText()).contains("Nothing was written: the roll has changed", "given_name: Anna → Ann");
        _assertOne(Button.class, spec -> spec.withPredicate(b -> b.getText().equals("Apply 1 row")));
    }

    @Test
    void withoutFilesThereIsNothingToCheck() {
        open("import");
        _click(button("Check the files"));
        assertThat(pageText()).contains("Choose at least one file first.");
        assertThat(button("Check the files").isEnabled()).isTrue();
    }

    @Test
    void anImportThatDoesNotExistIsSaid() {
        open("import/" + UUID.randomUUID());
        assertThat(pageText()).contains("There is no such import");
        open("import/whatever");
        assertThat(pageText()).contains("There is no such import");
    }

    @Test
    void theRollIsSearchedAndPagedInTheDatabase() {
        RollImporter.roll600(imports);
        open("members?q=m040");
        assertThat(pageText()).contains("600 members", "1 to 50 of 600");
        assertThat(_find(ListItem.class)).hasSizeGreaterThanOrEqualTo(50);

        open("members?q=oisin+fraser+m0400021");
        assertThat(pageText()).contains("1 member", "Oisín Fraser", "M0400021 · Wales");
        open("members?q=m040&page=12");
        assertThat(pageText()).contains("551 to 600 of 600");
        open("members?q=nobody-is-called-so&page=nonsense");
        assertThat(pageText()).contains("No members found", "Nobody on the roll fits this");
    }

    @Test
    void openingAMemberShowsEverythingAndIsRecorded() {
        RollImporter.roll600(imports);
        UUID id = directory.byNumber("M0402080").orElseThrow().id();
        open("members/" + id);
        assertThat(pageText()).contains("M0402080", "Velvet Garden", "Steward terms", "is recorded");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where subject = ?", Integer.class, "member " + id))
                .isPositive();
        open("members/" + UUID.randomUUID());
        assertThat(pageText()).contains("There is no such member");
    }

    @Test
    void workplacesAreFoundByAgreement() {
        RollImporter.roll600(imports);
        open("workplaces?q=games-voice");
        assertThat(pageText()).contains("Winter Detective", "W0008", "GAMES-VOICE");
    }

    @Test
    void everyTextOfThesePagesExistsInWelsh() {
        RollImporter.roll600(imports);
        UI.getCurrent().setLocale(Locale.of("cy", "GB"));
        UUID run =
                begin("V400,Ann,View,,,2020-01-01,in_benefit,Wales,en\n" + "V401,Ann,View,x,,2020-01-01,x,Wales,en\n");
        UUID member = directory.byNumber("M0402080").orElseThrow().id();
        for (String address : new String[] {"import", "import/" + run, "members", "members/" + member, "workplaces"}) {
            open(address);
            assertThat(pageText()).doesNotContain("membership.");
            assertThat(_get(H1.class).getText()).isNotBlank();
        }
        open("import");
        assertThat(_get(H1.class).getText()).isEqualTo("Mewnforio");
        assertThat(_find(RouterLink.class)).isNotEmpty();
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length < 2 ? "" : parts[1]));
    }

    private static void upload(String rows) {
        _get(CsvUpload.class).keep("members.csv", file(rows).bytes());
    }

    private static UploadedCsv file(String rows) {
        return new UploadedCsv("members.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private UUID begin(String rows) {
        return RollImporter.asOfficer(() -> imports.begin(List.of(file(rows)), RollImporter.OFFICER.actor()));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
