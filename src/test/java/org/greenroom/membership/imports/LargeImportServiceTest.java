package org.greenroom.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.membership.RollImporter.OFFICER;
import static org.greenroom.membership.RollImporter.asOfficer;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Prints how long a large union's import takes; rolled back, so that other tests keep a small roll. */
@GreenroomTest
@Transactional
@Tag("long")
class LargeImportServiceTest {
    private static final Logger LOG = LoggerFactory.getLogger(LargeImportServiceTest.class);
    private static final int MEMBERS = 50_000;
    private static final int WORKPLACES = 1_100;
    private static final int ENGAGEMENTS = 91_000;

    @Autowired
    private MembershipImports imports;

    @Test
    void aLargeUnionIsImportedInOneGo() {
        var files = List.of(members(), workplaces(), engagements());
        asOfficer(() -> {
            long begun = System.nanoTime();
            long workedBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            UUID run = imports.begin(files, OFFICER.actor());
            ImportPreview preview = imports.preview(run);
            long seen = System.nanoTime();
            imports.apply(run, preview.fingerprint(), OFFICER.actor(), ImportProgress.NONE);
            long applied = System.nanoTime();
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - workedBefore;
            LOG.info(
                    "Import of {} members, {} workplaces, {} engagements: preview {} ms, apply {} ms, processor {} ms",
                    MEMBERS,
                    WORKPLACES,
                    ENGAGEMENTS,
                    Duration.ofNanos(seen - begun).toMillis(),
                    Duration.ofNanos(applied - seen).toMillis(),
                    Duration.ofNanos(worked).toMillis());
            assertThat(preview.files())
                    .extracting(f -> f.counts() == null ? -1 : f.counts().added())
                    .containsExactly(MEMBERS, WORKPLACES, ENGAGEMENTS);
            return run;
        });
    }

    private static UploadedCsv members() {
        var csv = new StringBuilder(Csv.MEMBERS);
        for (int i = 0; i < MEMBERS; i++) {
            csv.append(Csv.member("L" + i, "Given" + i, "l" + i + "@large.example"));
        }
        return new UploadedCsv("members.csv", Csv.bytes(csv.toString()));
    }

    private static UploadedCsv workplaces() {
        var csv = new StringBuilder("code,name,kind,employer,agreement,place,starts_on,ends_on\n");
        for (int i = 0; i < WORKPLACES; i++) {
            csv.append("LW%d,Place %d,production,Employer,PACT-TV,Leeds,2026-01-01,\n".formatted(i, i));
        }
        return new UploadedCsv("workplaces.csv", Csv.bytes(csv.toString()));
    }

    private static UploadedCsv engagements() {
        var csv = new StringBuilder("membership_number,workplace_code,job,starts_on,ends_on\n");
        LocalDate first = LocalDate.of(2021, 1, 1);
        for (int i = 0; i < ENGAGEMENTS; i++) {
            csv.append("L%d,LW%d,actor,%s,\n".formatted(i % MEMBERS, i % WORKPLACES, first.plusDays(i / MEMBERS)));
        }
        return new UploadedCsv("engagements.csv", Csv.bytes(csv.toString()));
    }
}
