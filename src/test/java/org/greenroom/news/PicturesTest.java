package org.greenroom.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.greenroom.news.NewsRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PicturesTest {

    private static final NewsSettings SETTINGS =
            new NewsSettings(40_000, 20, DataSize.ofMegabytes(10), 40_000_000, 1600, 12, Duration.ofDays(366));

    @Test
    void aLargePictureIsReducedAndALineOfCommentIsGone() throws IOException {
        var upload = withComment(encode(image(3200, 1600, false), "jpg"), "Taken at home");

        var drawn = Pictures.draw(upload, SETTINGS);

        assertThat(drawn.width()).isEqualTo(1600);
        assertThat(drawn.height()).isEqualTo(800);
        assertThat(drawn.mediaType()).isEqualTo("image/jpeg");
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains("Taken at home");
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Taken at home");
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn.bytes())).getWidth())
                .isEqualTo(1600);
    }

    @Test
    void aPhotographSavedAsPngBecomesJpegAndADrawingStaysSharp() throws IOException {
        var photograph = image(400, 400, false);
        var grain = new Random(7);
        for (int i = 0; i < 400 * 400; i++) {
            photograph.setRGB(i % 400, i / 400, grain.nextInt(0x1000000));
        }

        assertThat(Pictures.draw(encode(photograph, "png"), SETTINGS).mediaType())
                .isEqualTo("image/jpeg");
        assertThat(Pictures.draw(encode(image(400, 400, false), "png"), SETTINGS)
                        .mediaType())
                .isEqualTo("image/png");
    }

    @Test
    void whatFollowsThePictureInTheFileIsGone() throws IOException {
        var picture = encode(image(20, 20, true), "png");
        var polyglot = concat(picture, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        var drawn = Pictures.draw(polyglot, SETTINGS);

        assertThat(drawn.mediaType()).isEqualTo("image/png");
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void aHundredMegapixelsAreRefusedBeforeTheyAreDecoded() throws IOException {
        assertRefused(Reason.PICTURE_TOO_LARGE, pngOfSize(10_000, 10_000));
    }

    @Test
    void svgHtmlAndTextAreNoPictures() {
        assertRefused(Reason.FILE_TYPE, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.FILE_TYPE, "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.FILE_TYPE, new byte[0]);
    }

    @Test
    void aBrokenPictureIsSaidToBeBroken() throws IOException {
        var picture = encode(image(200, 200, false), "jpg");
        assertRefused(Reason.FILE_DAMAGED, Arrays.copyOf(picture, 40));
    }

    @Test
    void tooManyBytesAreRefused() {
        assertRefused(Reason.FILE_TOO_LARGE, new byte[10 * 1024 * 1024 + 1]);
    }

    @Test
    void documentsAreTakenByWhatTheyAre() {
        assertThat(Attachments.mediaType("Agreement.PDF", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("application/pdf");
        for (var name : new String[] {"page.html", "picture.svg", "run.exe", "noending", "pdf", "x.js"}) {
            assertThatThrownBy(() -> Attachments.mediaType(name, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(NewsRefused.class);
        }
        assertThatThrownBy(() -> Attachments.mediaType("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NewsRefused.class);
    }

    @Test
    void namesLoseTheirPathAndWhatAHeaderTripsOver() {
        assertThat(Attachments.cleanName("C:\\secret\\Cynnig “terfynol”.pdf")).isEqualTo("Cynnig “terfynol”.pdf");
        assertThat(Attachments.cleanName("../../etc/a\r\nb\".pdf")).isEqualTo("a__b_.pdf");
        assertThat(Attachments.cleanName(".htaccess")).isEqualTo("file.htaccess");
    }

    private static void assertRefused(Reason reason, byte[] upload) {
        assertThatThrownBy(() -> Pictures.draw(upload, SETTINGS))
                .isInstanceOfSatisfying(NewsRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static BufferedImage image(int width, int height, boolean alpha) {
        var image = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Puts a comment segment behind the start of a JPEG. */
    private static byte[] withComment(byte[] jpeg, String comment) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xFE);
        out.write((comment.length() + 2) >> 8);
        out.write(comment.length() + 2);
        out.write(comment.getBytes(StandardCharsets.US_ASCII));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A small PNG file that says it is large. */
    private static byte[] pngOfSize(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        chunk(data, "IHDR", header.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[1000]);
        }
        chunk(data, "IDAT", packed.toByteArray());
        chunk(data, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var named = concat(type.getBytes(StandardCharsets.US_ASCII), content);
        var crc = new CRC32();
        crc.update(named);
        out.writeInt(content.length);
        out.write(named);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
