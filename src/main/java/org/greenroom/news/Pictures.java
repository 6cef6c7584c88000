package org.greenroom.news;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import org.greenroom.news.NewsRefused.Reason;

/**
 * Makes uploaded pictures harmless: their size is read before they are decoded, and what is kept is drawn anew, without
 * place, camera or anything else that came with the file.
 */
final class Pictures {

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp", "gif");
    private static final double QUALITY = 0.85;

    private Pictures() {}

    /** A picture as it is kept. */
    record Drawn(byte[] bytes, String mediaType, String ending, int width, int height) {}

    /**
     * @param upload JPEG, PNG, WebP or GIF (its first frame)
     * @throws NewsRefused when it is none of these, damaged or too large
     */
    static Drawn draw(byte[] upload, NewsSettings settings) {
        if (upload.length > settings.largestFile().toBytes()) {
            throw new NewsRefused(Reason.FILE_TOO_LARGE);
        }
        var format = checkedFormat(upload, settings);
        try {
            var whole = Thumbnails.of(new ByteArrayInputStream(upload)).scale(1).asBufferedImage();
            var image = whole.getWidth() <= settings.pictureWidth()
                    ? whole
                    : Thumbnails.of(whole).width(settings.pictureWidth()).asBufferedImage();
            return encode(image, format);
        } catch (IOException | RuntimeException e) {
            throw new NewsRefused(Reason.FILE_DAMAGED);
        }
    }

    private static String checkedFormat(byte[] upload, NewsSettings settings) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new NewsRefused(Reason.FILE_TYPE);
            }
            ImageReader reader = readers.next();
            try {
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!FORMATS.contains(format)) {
                    throw new NewsRefused(Reason.FILE_TYPE);
                }
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > settings.largestPicture()) {
                    throw new NewsRefused(Reason.PICTURE_TOO_LARGE);
                }
                return format;
            } finally {
                reader.dispose();
            }
        } catch (IIOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new NewsRefused(Reason.FILE_DAMAGED);
        } catch (IOException e) {
            throw new NewsRefused(Reason.FILE_DAMAGED);
        }
    }

    /** PNG keeps what may be transparent, and drawings that it keeps smaller; everything else becomes JPEG. */
    private static Drawn encode(BufferedImage image, String format) throws IOException {
        if (image.getColorModel().hasAlpha()) {
            return new Drawn(bytes(image, "png"), "image/png", "png", image.getWidth(), image.getHeight());
        }
        var jpg = bytes(image, "jpg");
        if (format.equals("png")) {
            var png = bytes(image, "png");
            if (png.length <= 2 * jpg.length) {
                return new Drawn(png, "image/png", "png", image.getWidth(), image.getHeight());
            }
        }
        return new Drawn(jpg, "image/jpeg", "jpg", image.getWidth(), image.getHeight());
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(1)
                .outputFormat(format)
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
