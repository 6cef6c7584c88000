package org.greenroom.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenroom.membership.RollImporter;
import org.greenroom.membership.imports.ImportPreview;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.UploadedCsv;

/**
 * Importing 50,000 members, 1,100 workplaces and 91,000 engagements from CSV files into an empty portal, and looking at
 * the difference when the same files come again. The argument is {@code h2} (if absent) or {@code postgresql}.
 */
public final class ImportBenchmark {

    private static final int MEMBERS = 50_000;
    private static final int WORKPLACES = 1_100;
    private static final int ENGAGEMENTS = 91_000;

    private ImportBenchmark() {}

    public static void main(String[] arguments) {
        var imports = BenchPortal.start(arguments).getBean(MembershipImports.class);
        var by = RollImporter.OFFICER.actor();
        var files = List.of(
                csv("members.csv", members()),
                csv("workplaces.csv", workplaces()),
                csv("engagements.csv", engagements()));
        RollImporter.asOfficer(() -> {
            preview("the first preview", imports, files);
            var run = imports.begin(files, by);
            var preview = imports.preview(run);
            var took = Measured.time(() -> imports.apply(run, preview.fingerprint(), by, (kind, done, all) -> {}));
            Measured.figure("applying, seconds on the clock", took.passed());
            Measured.figure("applying, seconds of the portal’s processor time", took.processor());
            var again = preview("the preview of the same files again", imports, files);
            if (again.writesSomething()) {
                throw new IllegalStateException("The same files again would change something");
            }
            return run;
        });
        System.exit(0);
    }

    private static ImportPreview preview(String what, MembershipImports imports, List<UploadedCsv> files) {
        UUID run = imports.begin(files, RollImporter.OFFICER.actor());
        var found = new ImportPreview[1];
        var took = Measured.time(() -> found[0] = imports.preview(run));
        Measured.figure(what + ", seconds on the clock", took.passed());
        imports.discard(run, RollImporter.OFFICER.actor());
        return found[0];
    }

    private static UploadedCsv csv(String name, StringBuilder text) {
        return new UploadedCsv(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static StringBuilder members() {
        var text = new StringBuilder(
                "membership_number,given_name,family_name,email,mobile,joined_on,status,branch,language\n");
        for (int i = 0; i < MEMBERS; i++) {
            text.append("L%d,Given%d,Family,l%d@large.example,,2020-01-01,in_benefit,Wales,en\n"
                    .formatted(i, i % 40_000, i));
        }
        return text;
    }

    private static StringBuilder workplaces() {
        var text = new StringBuilder("code,name,kind,employer,agreement,place,starts_on,ends_on\n");
        for (int i = 0; i < WORKPLACES; i++) {
            text.append("LW%d,Place %d,production,Employer,PACT-TV,Leeds,2026-01-01,\n".formatted(i, i));
        }
        return text;
    }

    private static StringBuilder engagements() {
        var text = new StringBuilder("membership_number,workplace_code,job,starts_on,ends_on\n");
        var first = LocalDate.of(2021, 1, 1);
        for (int i = 0; i < ENGAGEMENTS; i++) {
            text.append("L%d,LW%d,actor,%s,\n".formatted(i % MEMBERS, i % WORKPLACES, first.plusDays(i / MEMBERS)));
        }
        return text;
    }
}
