package org.greenroom.membership.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as a person looks at it.
 *
 * @param files       in the order in which they are applied; files that cannot be read come last
 * @param fingerprint of everything that applying would do; {@link MembershipImports#apply} wants to hear it again
 * @param appliedAt   null until it is applied
 * @param filesErasedAt when the content of the files was erased; null while it is kept
 */
public record ImportPreview(
        UUID id,
        ImportState state,
        Instant startedAt,
        String startedBy,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable Instant filesErasedAt,
        List<FilePreview> files,
        String fingerprint) {
    public ImportPreview {
        files = List.copyOf(files);
    }

    /** Whether applying would write anything. */
    public boolean writesSomething() {
        return files.stream().map(FilePreview::counts).filter(Objects::nonNull).anyMatch(ImportCounts::writesSomething);
    }
}
