package org.greenroom.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS =
            "https://greenroom.example.org/consent/s/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXU";
    private static final int SCALE = 4;

    @Test
    void aReaderReadsWhatWasWritten() throws Exception {
        assertThat(read(QrCode.svg(ADDRESS, "Code"))).isEqualTo(ADDRESS);
        assertThat(read(QrCode.svg("Tŷ’r cwmnïau", "Côd"))).isEqualTo("Tŷ’r cwmnïau");
    }

    @Test
    void fourWhiteModulesSurroundIt() {
        var picture = picture(QrCode.svg(ADDRESS, "Code"));
        int size = picture.length;
        for (int i = 0; i < size; i++) {
            for (int edge = 0; edge < 4; edge++) {
                assertThat(picture[edge][i]
                                || picture[size - 1 - edge][i]
                                || picture[i][edge]
                                || picture[i][size - 1 - edge])
                        .isFalse();
            }
        }
        assertThat(picture[4][4]).isTrue();
    }

    @Test
    void theLabelCannotBreakOut() {
        assertThat(QrCode.svg("x", "\"><script>&")).contains("aria-label=\"&quot;&gt;&lt;script&gt;&amp;\"");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var tooLong = "x".repeat(5_000);
        assertThatThrownBy(() -> QrCode.svg(tooLong, "Code")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(String svg) throws Exception {
        var picture = picture(svg);
        int size = picture.length * SCALE;
        var pixels = new int[size * size];
        Arrays.setAll(pixels, i -> picture[i / size / SCALE][i % size / SCALE] ? 0 : 0xffffff);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    /** Draws the runs of the dark path. */
    private static boolean[][] picture(String svg) {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1));
        var picture = new boolean[size][size];
        var dark = svg.substring(svg.indexOf("fill=\"#000\""));
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(dark);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1));
            Arrays.fill(picture[Integer.parseInt(run.group(2))], x, x + Integer.parseInt(run.group(3)), true);
        }
        return picture;
    }
}
