package org.greenroom.signing;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenroom.keys.KeySettings;
import org.greenroom.keys.SecretFiles;
import org.springframework.stereotype.Component;

/** The private signing keys: a JWK in a file each, readable by the portal's user only, never in the database. */
@Component
class PrivateKeys {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]{43})\\.jwk");

    private final SecretFiles files;

    PrivateKeys(KeySettings settings) {
        files = new SecretFiles(settings.folder().resolve("signing"));
    }

    /** Brings a new key to disk. */
    void write(ECKey key) {
        files.create(file(key.getKeyID()), key.toJSONString().getBytes(StandardCharsets.US_ASCII));
    }

    Optional<ECKey> find(String kid) {
        return files.read(file(kid)).map(bytes -> {
            try {
                return ECKey.parse(new String(bytes, StandardCharsets.US_ASCII));
            } catch (ParseException e) {
                // Without the cause, which could show part of the file.
                throw new IllegalStateException("The file of a signing key is damaged: " + kid);
            }
        });
    }

    boolean has(String kid) {
        return files.has(file(kid));
    }

    /** Overwrites and deletes a private key; nothing if it is gone already. */
    void destroy(String kid) {
        files.destroy(file(kid));
    }

    /** Ids of the keys that were written before {@code moment}. */
    List<String> olderThan(Instant moment) {
        return files.olderThan(moment).stream()
                .map(NAME::matcher)
                .filter(name -> name.matches())
                .map(name -> name.group(1))
                .toList();
    }

    private static String file(String kid) {
        return kid + ".jwk";
    }
}
