package org.greenroom.membership.imports;

/** Hears how far an import has come. Called often, from the thread that imports. */
@FunctionalInterface
public interface ImportProgress {
    /** Nobody listens. */
    ImportProgress NONE = (kind, done, all) -> {};

    /** So many rows of a file are written, of all that have to be. */
    void written(ImportKind kind, int done, int all);
}
