package org.greenroom.membership.imports;

/**
 * What an import of one file does, in numbers of rows.
 *
 * @param absent entries that are stored and do not occur in the file; they stay as they are
 * @param kept   rows left out because of something the office did by hand
 */
public record ImportCounts(int added, int changed, int unchanged, int refused, int absent, int kept) {

    /** Whether applying would write anything. */
    public boolean writesSomething() {
        return added + changed > 0;
    }
}
