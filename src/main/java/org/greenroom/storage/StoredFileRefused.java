package org.greenroom.storage;

/** A file is larger than the setting allows, or has no usable name; nothing was stored. */
public class StoredFileRefused extends RuntimeException {

    public StoredFileRefused(String why) {
        super(why);
    }
}
