package org.greenroom.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenroom.membership.imports.UploadedCsv;

/** Takes files and keeps them until they are checked; a file of the same name replaces the earlier one. */
class CsvUpload extends Upload {
    private static final int MOST_FILES = 8;

    private final transient Map<String, UploadedCsv> files = Collections.synchronizedMap(new LinkedHashMap<>());

    /** @param mostBytes the largest file the browser sends; the import says so of larger ones too */
    CsvUpload(long mostBytes) {
        setUploadHandler(new Handler(this, mostBytes));
        setMaxFiles(MOST_FILES);
        setMaxFileSize((int) Math.min(Integer.MAX_VALUE, mostBytes));
        setUploadButton(new Button(text("one")));
        setI18n(texts());
        addFileRemovedListener(removed -> files.remove(removed.getFileName()));
    }

    void keep(String name, byte[] bytes) {
        files.put(name, new UploadedCsv(name, bytes));
    }

    List<UploadedCsv> files() {
        synchronized (files) {
            return new ArrayList<>(files.values());
        }
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(text("drop")).setMany(text("drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(text("one")).setMany(text("one")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("tooMany"))
                        .setFileIsTooBig(text("tooLarge"))
                        .setIncorrectFileType(text("wrongType")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("connecting"))
                                .setStalled(text("stalled"))
                                .setProcessing(text("processing"))
                                .setHeld(text("held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("remainingTime") + " ")
                                .setUnknown(text("remainingUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("serverUnavailable"))
                                .setUnexpectedServerError(text("serverError"))
                                .setForbidden(text("forbidden"))
                                .setFileTooLarge(text("tooLarge"))));
    }

    private String text(String key) {
        return getTranslation("membership.import.upload." + key);
    }

    /** Refuses on the server, too, what is larger than an import takes. */
    private static final class Handler extends InMemoryUploadHandler {
        private final long most;

        Handler(CsvUpload upload, long most) {
            super((file, bytes) -> upload.keep(file.fileName(), bytes));
            this.most = most;
        }

        @Override
        public long getFileSizeMax() {
            return most;
        }
    }
}
