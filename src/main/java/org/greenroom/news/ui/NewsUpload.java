package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes one file at a time and hands it on. */
class NewsUpload extends Upload {

    /**
     * @param label what the button says
     * @param largest in bytes
     * @param endings what the file chooser offers, such as {@code .png}
     * @param take name and content
     * @param refuse why a file was not even sent
     */
    NewsUpload(
            String label,
            long largest,
            List<String> endings,
            BiConsumer<String, byte[]> take,
            Consumer<String> refuse) {
        setUploadHandler(new Handler(this, take, largest));
        setMaxFileSize((int) Math.min(Integer.MAX_VALUE, largest));
        setAcceptedFileExtensions(endings.toArray(String[]::new));
        setDropAllowed(false);
        setUploadButton(new Button(label));
        setI18n(texts());
        addFileRejectedListener(rejected -> refuse.accept(rejected.getErrorMessage()));
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(text("add")).setMany(text("add")))
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
                                .setPrefix(text("remaining") + " ")
                                .setUnknown(text("unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("failed"))
                                .setUnexpectedServerError(text("failed"))
                                .setForbidden(text("failed"))
                                .setFileTooLarge(text("tooLarge"))));
    }

    private String text(String key) {
        return getTranslation("newsroom.upload." + key);
    }

    /** Refuses on the server, too, what is larger. */
    private static final class Handler extends InMemoryUploadHandler {
        private final long most;

        Handler(NewsUpload upload, BiConsumer<String, byte[]> take, long most) {
            super((file, bytes) -> {
                upload.clearFileList();
                take.accept(file.fileName(), bytes);
            });
            this.most = most;
        }

        @Override
        public long getFileSizeMax() {
            return most;
        }
    }
}
