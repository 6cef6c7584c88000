package org.greenroom.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenroom.audit.AuditFile.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks an exported audit trail on the command line, without anything of the portal running: {@code check-audit FILE
 * [--keys JWKS]}. Exit status: 0 all holds; 1 something is broken; 2 wrong use, or a file cannot be read.
 */
public final class AuditCheckCommand {
    static final int HOLDS = 0;
    static final int BROKEN = 1;
    static final int UNUSABLE = 2;

    private static final String USAGE = "Usage: check-audit FILE [--keys JWKS]";

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, ECKey> keys = new HashMap<>();

    AuditCheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new AuditCheckCommand(out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"))) {
            out.println(USAGE);
            return HOLDS;
        }
        boolean withKeys = arguments.size() == 3 && arguments.get(1).equals("--keys");
        if (arguments.size() != 1 && !withKeys) {
            err.println(USAGE);
            return UNUSABLE;
        }
        Path file = Path.of(arguments.getFirst());
        try {
            if (withKeys) {
                JWKSet.load(Path.of(arguments.get(2)).toFile()).getKeys().forEach(key -> add(key.toJSONString()));
            }
            return check(file, withKeys);
        } catch (IOException | ParseException e) {
            err.println("A file cannot be read: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int check(Path file, boolean keysGiven) throws IOException {
        out.println("Checking " + file.getFileName());
        var chain = new AuditChain(this::verified);
        int number = 0;
        JsonNode end = null;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                var line = AuditFile.line(text);
                if (number == 1) {
                    readFirst(line, keysGiven);
                } else if (end != null) {
                    throw new Unreadable();
                } else if (line.has("end")) {
                    end = line;
                } else if (!(line.has("checkpoint")
                        ? chain.expect(line.path("checkpoint").asString(""))
                        : chain.follow(AuditFile.entry(line)))) {
                    break;
                }
            }
            if (end == null) {
                // Broken before, or cut off: the end is asked for one entry more than there are.
                return tell(chain.end(chain.seq() + 1, AuditTrail.BEFORE_FIRST), keysGiven);
            }
            return tell(chain.end(end.path("end").asLong(-1), AuditFile.hash(end, "head")), keysGiven);
        } catch (Unreadable e) {
            out.println("  BROKEN   line " + number + " of the file cannot be read");
            out.println("This audit trail does not hold.");
            return BROKEN;
        }
    }

    private void readFirst(JsonNode line, boolean keysGiven) {
        if (line.path("greenroom-audit").asInt(0) != 1) {
            throw new Unreadable();
        }
        if (!keysGiven) {
            line.path("keys").forEach(key -> add(key.toString()));
        }
    }

    private int tell(Verification found, boolean keysGiven) {
        out.println("  ok       " + found.entries() + " entries in order");
        out.println("  ok       " + found.checkpoints() + " signed checkpoints, up to entry " + found.signedEntries());
        var fault = found.fault();
        if (fault != null) {
            out.println("  BROKEN   " + (fault.ofCheckpoint() ? "checkpoint " : "entry ") + found.firstBroken() + ": "
                    + sentence(fault));
            out.println("This audit trail does not hold.");
            return BROKEN;
        }
        if (!keysGiven) {
            out.println(
                    "The keys were taken from the file itself. Whoever makes a false trail can put false keys in it:");
            out.println(
                    "compare them with /.well-known/jwks.json as you fetched it before, or name that file: --keys.");
            keys.keySet().stream().sorted().forEach(kid -> out.println("  key      " + kid));
        }
        out.println("All checks passed.");
        return HOLDS;
    }

    private static String sentence(Verification.Fault fault) {
        return switch (fault) {
            case MISSING -> "it is missing";
            case CHANGED -> "it was changed after it was written";
            case NOT_LINKED -> "it does not follow from the entry before, or the trail does not end where it should";
            case CHECKPOINT_FORGED -> "its signature is not of any of the keys";
            case CHECKPOINT_NOT_LINKED -> "it does not follow from the checkpoint before";
            case CHECKPOINT_CONTRADICTED -> "the trail was another one when it was signed";
        };
    }

    private void add(String jwk) {
        try {
            var key = ECKey.parse(jwk);
            keys.put(key.computeThumbprint().toString(), key);
        } catch (ParseException | JOSEException e) {
            // Other kinds of key sign no checkpoint.
        }
    }

    private Optional<byte[]> verified(String jws) {
        try {
            var parsed = JWSObject.parse(jws);
            var header = parsed.getHeader();
            @Nullable ECKey key = keys.get(String.valueOf(header.getKeyID()));
            boolean holds = key != null
                    && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    && header.getType() != null
                    && CheckpointSigner.TYPE.equals(header.getType().getType())
                    && parsed.verify(new ECDSAVerifier(key));
            return holds ? Optional.of(parsed.getPayload().toBytes()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
