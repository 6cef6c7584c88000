package org.greenroom.ballot.scrutiny;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenroom.ballot.scrutiny.ScrutinyReport.ArchiveCheck;
import org.greenroom.sealing.CheckpointChain;
import org.greenroom.sealing.CheckpointsRefused;
import org.greenroom.sealing.Verification;
import org.greenroom.sealing.Verifier;
import org.greenroom.storage.StoredFile;
import org.springframework.stereotype.Component;

/** Verifies archives as anybody can, with the checkpoints; the same bytes only once. */
@Component
class ArchiveChecks {

    private static final int KEPT = 20;

    private final Cache<Checked, ArchiveCheck> checks =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Checked(String archiveSha256, List<String> checkpoints) {}

    ArchiveCheck check(StoredFile archive, String sha256, List<String> checkpoints) {
        return checks.get(new Checked(sha256, List.copyOf(checkpoints)), any -> run(archive, sha256, checkpoints));
    }

    private static Verification verified(StoredFile archive) {
        try {
            return Verifier.verify(archive::open, line -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchiveCheck run(StoredFile archive, String sha256, List<String> checkpoints) {
        var verification = verified(archive);
        var passed = new ArrayList<>(verification.passed());
        if (verification.failure().isPresent()) {
            var finding = verification.failure().get().finding();
            return new ArchiveCheck(sha256, false, passed, finding + ": " + finding.sentence());
        }
        try {
            var json = checkpoints.stream()
                    .map(signed -> '"' + signed + '"')
                    .collect(Collectors.joining(",", "{\"checkpoints\":[", "]}"));
            var chain = CheckpointChain.read(json.getBytes(StandardCharsets.US_ASCII), Optional.empty());
            chain.requireEndsWith(verification.contents().orElseThrow());
            passed.add(chain.list().size() + " checkpoints, each following from the one before");
            passed.add("The last checkpoint is about exactly the ballots of this archive");
            return new ArchiveCheck(sha256, true, passed, null);
        } catch (CheckpointsRefused e) {
            return new ArchiveCheck(
                    sha256, false, passed, e.finding() + ": " + e.finding().sentence());
        }
    }
}
