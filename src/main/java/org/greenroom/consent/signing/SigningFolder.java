package org.greenroom.consent.signing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where private keys lie ({@code greenroom.keys.*}): the sub-folder {@code signing} of the portal's key folder.
 *
 * @param folder outside the database and its backups; the same for all nodes
 */
@ConfigurationProperties("greenroom.keys")
record SigningFolder(@DefaultValue("./keys") Path folder) {

    Path signing() {
        return folder.resolve("signing").toAbsolutePath().normalize();
    }
}
