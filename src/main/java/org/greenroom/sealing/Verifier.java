package org.greenroom.sealing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Verifies an archive: all that {@code belenios-tool election verify} checks, and what it does not notice (FORMAT
 * section 8). The archive is read twice and never held in memory: first its structure, then, on all processors, every
 * ballot's proofs.
 */
public final class Verifier {
    /** Something that can be read from the start more than once. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private Verifier() {}

    /** Verifies a file. @throws IOException if it cannot be read; what is wrong with its contents is in the answer */
    public static Verification verify(Path file) throws IOException {
        return verify(() -> Files.newInputStream(file), line -> {});
    }

    /** Verifies an archive in memory. */
    public static Verification verify(byte[] archive) {
        try {
            return verify(() -> new ByteArrayInputStream(archive), line -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, telling each sentence of {@link Verification#passed()} as soon as it is true. */
    public static Verification verify(Source source, Consumer<String> progress) throws IOException {
        List<String> passed = new ArrayList<>();
        Consumer<String> tell = line -> {
            passed.add(line);
            progress.accept(line);
        };
        try {
            Verification.Contents contents = verifyOrThrow(source, tell);
            return new Verification(passed, Optional.empty(), Optional.of(contents));
        } catch (NotVerified failure) {
            return new Verification(passed, Optional.of(failure), Optional.empty());
        }
    }

    private static Verification.Contents verifyOrThrow(Source source, Consumer<String> tell) throws IOException {
        try (StructurePass structure = new StructurePass(tell)) {
            ArchiveWalk.Outcome outcome = walk(source, structure);
            structure.finish(outcome);
            Optional<EncryptedTally> tally = check(source, ProofPass.quick(structure));
            if (tally.isEmpty()) {
                tally = check(source, ProofPass.each(structure));
            }
            structure.tellBallots();
            structure.checkCount(tally.orElseThrow());
            return structure.contents(outcome);
        }
    }

    private static Optional<EncryptedTally> check(Source source, ProofPass proofs) throws IOException {
        try (proofs) {
            walk(source, proofs);
            return proofs.finish();
        }
    }

    private static ArchiveWalk.Outcome walk(Source source, ArchiveWalk.Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            return ArchiveWalk.through(in, visitor);
        }
    }
}
