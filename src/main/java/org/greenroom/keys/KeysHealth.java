package org.greenroom.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node reaches the folder of keys: without it no vote can be taken in. Says nothing about what lies there. */
@Component("keysHealthIndicator")
class KeysHealth implements HealthIndicator {

    private final Path folder;

    KeysHealth(KeySettings settings) {
        folder = settings.folder().toAbsolutePath();
    }

    @Override
    public Health health() {
        var there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            // It is made with the first key.
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there) && Files.isExecutable(there)
                ? Health.up().build()
                : Health.down().build();
    }
}
