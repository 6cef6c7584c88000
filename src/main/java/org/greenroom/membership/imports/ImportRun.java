package org.greenroom.membership.imports;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.audit.Actor;
import org.jspecify.annotations.Nullable;

/** One import: the files that were uploaded together, and what was done with them. */
@Entity
@Table(name = "import_run")
class ImportRun {
    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private ImportState state;

    private Instant startedAt;
    private UUID startedBy;
    private String startedByName;
    private @Nullable Instant appliedAt;
    private @Nullable String appliedByName;
    private @Nullable Instant discardedAt;
    private @Nullable Instant filesErasedAt;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "run_id", nullable = false)
    @OrderBy("position")
    private List<ImportFile> files = new ArrayList<>();

    /** For Hibernate, which fills every field at once. */
    @SuppressWarnings("NullAway")
    protected ImportRun() {}

    ImportRun(Actor by, Instant at) {
        id = UUID.randomUUID();
        state = ImportState.CHECKED;
        startedAt = at;
        startedBy = by.id();
        startedByName = by.name();
    }

    void add(String fileName, @Nullable UUID storedFile, long byteCount) {
        files.add(new ImportFile(files.size(), fileName, storedFile, byteCount));
    }

    /** Closes the import; the counts of its files were noted before. */
    void applied(Actor by, Instant at) {
        if (state != ImportState.CHECKED) {
            throw new IllegalStateException("An import is applied once, and not after it was discarded");
        }
        state = ImportState.APPLIED;
        appliedAt = at;
        appliedByName = by.name();
    }

    /** Gives the import up; one that was applied stays applied. */
    void discard(Instant at) {
        if (state == ImportState.CHECKED) {
            state = ImportState.DISCARDED;
            discardedAt = at;
        }
    }

    /** Notes that the content of its files is gone. */
    void filesErased(Instant at) {
        discard(at);
        filesErasedAt = at;
        files.forEach(ImportFile::erased);
    }

    /** Whether there is nothing left to read. */
    boolean isErased() {
        return filesErasedAt != null;
    }

    UUID id() {
        return id;
    }

    ImportState state() {
        return state;
    }

    List<ImportFile> files() {
        return files;
    }

    ImportPreview show(List<FilePreview> shown, String fingerprint) {
        return new ImportPreview(
                id, state, startedAt, startedByName, appliedAt, appliedByName, filesErasedAt, shown, fingerprint);
    }

    ImportRunSummary summary() {
        return new ImportRunSummary(
                id,
                state,
                startedAt,
                startedByName,
                appliedAt,
                files.stream().map(ImportFile::fileName).toList());
    }
}
