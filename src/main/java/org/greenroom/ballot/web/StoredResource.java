package org.greenroom.ballot.web;

import java.io.InputStream;
import org.greenroom.storage.StoredFile;
import org.springframework.core.io.AbstractResource;

/** A stored file as the body of an answer: sent as it is read, however large, and from where a download broke off. */
final class StoredResource extends AbstractResource {

    private final StoredFile file;

    StoredResource(StoredFile file) {
        this.file = file;
    }

    @Override
    public InputStream getInputStream() {
        return file.open();
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return "stored file " + file.id();
    }
}
