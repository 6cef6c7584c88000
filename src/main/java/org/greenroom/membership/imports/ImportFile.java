package org.greenroom.membership.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One file of an import. */
@Entity
@Table(name = "import_file")
class ImportFile {
    @Id
    private UUID id;

    private int position;
    private String fileName;
    private @Nullable UUID storedFileId;
    private long byteCount;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private @Nullable ImportKind kind;

    private @Nullable Integer added;
    private @Nullable Integer changed;
    private @Nullable Integer unchanged;
    private @Nullable Integer refused;
    private @Nullable Integer absent;
    private @Nullable Integer kept;

    /** For Hibernate, which fills every field at once. */
    @SuppressWarnings("NullAway")
    protected ImportFile() {}

    ImportFile(int position, String fileName, @Nullable UUID storedFileId, long byteCount) {
        id = UUID.randomUUID();
        this.position = position;
        this.fileName = fileName;
        this.storedFileId = storedFileId;
        this.byteCount = byteCount;
    }

    String fileName() {
        return fileName;
    }

    /** Null for a file that was too large to be kept, and once it is erased. */
    @Nullable
    UUID storedFileId() {
        return storedFileId;
    }

    /** The stored content was erased. */
    void erased() {
        storedFileId = null;
    }

    long byteCount() {
        return byteCount;
    }

    void applied(ImportKind of, ImportCounts counts) {
        kind = of;
        added = counts.added();
        changed = counts.changed();
        unchanged = counts.unchanged();
        refused = counts.refused();
        absent = counts.absent();
        kept = counts.kept();
    }

    /** What kind it was recognised as when it was applied; null before. */
    @Nullable
    ImportKind kind() {
        return kind;
    }

    /** What was written, or null before. */
    @Nullable
    ImportCounts appliedCounts() {
        return added == null || changed == null || unchanged == null || refused == null || absent == null
                ? null
                : new ImportCounts(added, changed, unchanged, refused, absent, kept == null ? 0 : kept);
    }
}
