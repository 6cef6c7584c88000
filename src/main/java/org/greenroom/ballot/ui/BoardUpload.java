package org.greenroom.ballot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.Consumer;

/** Takes a board that somebody kept; nothing of it is stored. */
class BoardUpload extends Upload {

    /** Trackers of a board of 300,000 have 14 MB. */
    private static final int MOST = 16_000_000;

    BoardUpload(Consumer<byte[]> taken) {
        setUploadHandler(new Handler(taken));
        setMaxFiles(1);
        setMaxFileSize(MOST);
        setUploadButton(new Button(getTranslation("ballots.restored.choose")));
        setI18n(texts());
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(text("drop")).setMany(text("drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(text("choose")).setMany(text("choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("failed"))
                        .setFileIsTooBig(text("failed"))
                        .setIncorrectFileType(text("failed")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("reading"))
                                .setStalled(text("failed"))
                                .setProcessing(text("reading"))
                                .setHeld(text("reading")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(text("reading")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("failed"))
                                .setUnexpectedServerError(text("failed"))
                                .setForbidden(text("failed"))
                                .setFileTooLarge(text("failed"))));
    }

    private String text(String key) {
        return getTranslation("ballots.restored." + key);
    }

    /** Refuses on the server, too, what is larger than any board. */
    private static final class Handler extends InMemoryUploadHandler {

        Handler(Consumer<byte[]> taken) {
            super((file, bytes) -> taken.accept(bytes));
        }

        @Override
        public long getFileSizeMax() {
            return MOST;
        }
    }
}
