package org.greenroom.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this node reaches the folder of keys: without it no vote can be taken in. Says nothing about what lies there. The
 * folder is made at the start, so that one that is missing later is one that was lost.
 */
@Component("keysHealthIndicator")
class KeysHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(KeysHealth.class);

    private final Path folder;

    KeysHealth(KeySettings settings) {
        folder = settings.folder().toAbsolutePath().normalize();
        if (!Files.exists(folder)) {
            make();
        }
    }

    private void make() {
        try {
            new SecretFiles(folder).make();
            LOG.warn(
                    "There was no folder of keys at {}: an empty one was made. Keys that lie elsewhere are not found.",
                    folder);
        } catch (IOException e) {
            LOG.error("There is no folder of keys at {}, and it cannot be made", folder);
        }
    }

    @Override
    public Health health() {
        return Files.isDirectory(folder) && Files.isWritable(folder) && Files.isExecutable(folder)
                ? Health.up().build()
                : Health.down().build();
    }
}
