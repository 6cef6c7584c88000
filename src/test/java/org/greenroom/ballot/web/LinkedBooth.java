package org.greenroom.ballot.web;

import java.util.List;
import java.util.Optional;
import org.greenroom.site.Assets;

/** The booth’s files as the portal serves them, for a stage without the portal. */
public final class LinkedBooth {

    private static final BoothFiles FILES = new BoothFiles();
    private static final Assets ASSETS =
            new Assets(List.of(FILES.boothScript(), FILES.boothWorker(), FILES.boothStyles()));

    private LinkedBooth() {}

    /** @param path below the version’s address, such as {@code linked/booth.js}; empty if it is no linked file */
    public static Optional<byte[]> file(String path) {
        return ASSETS.linked(path);
    }
}
