package org.greenroom.membership.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import in a list of imports. */
public record ImportRunSummary(
        UUID id,
        ImportState state,
        Instant startedAt,
        String startedBy,
        @Nullable Instant appliedAt,
        List<String> fileNames) {}
