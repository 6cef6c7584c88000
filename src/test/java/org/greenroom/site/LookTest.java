package org.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.greenroom.settings.LookSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest {

    private static final String DARK = "#66c7a0";

    @Test
    void coloursAndLogoMakeAnAddressOfTheirOwn(@TempDir Path folder) throws Exception {
        var logo = folder.resolve("logo.png").toFile();
        ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), "png", logo);
        var plain = new Look(new LookSettings("#095b41", DARK, null));
        var red = new Look(new LookSettings("#7a1f3d", DARK, null));
        var withLogo = new Look(new LookSettings("#7a1f3d", DARK, logo.getPath()));

        assertThat(red.stylesheetUrl()).isNotEqualTo(plain.stylesheetUrl()).isNotEqualTo(withLogo.stylesheetUrl());
        assertThat(text(red.stylesheet()))
                .contains("--gr-brand-light: #7a1f3d;")
                .doesNotContain("logo");
        assertThat(text(red.icon())).contains("#7a1f3d").doesNotContain("#0d5c42");
        assertThat(text(withLogo.stylesheet())).contains("url(\"logo\")", "width: 4.50rem");
        assertThat(withLogo.logoType()).isEqualTo("image/png");
        assertThat(withLogo.logoData()).startsWith("data:image/png;base64,");
        assertThat(plain.logoUrl()).isNull();
    }

    @Test
    void whatIsNoPictureIsNoLogo(@TempDir Path folder) throws Exception {
        var svg = Files.writeString(folder.resolve("logo.png"), "<svg onload='alert(1)'/>");
        assertThatThrownBy(() -> new Look(new LookSettings("#095b41", DARK, svg.toString())))
                .hasMessageContaining("neither a PNG nor a JPEG");
        assertThatThrownBy(() -> new Look(new LookSettings("#095b41", DARK, folder + "/none.png")))
                .hasMessageContaining("cannot be read");
        var large = Files.write(folder.resolve("large.png"), new byte[300 * 1024]);
        assertThatThrownBy(() -> new Look(new LookSettings("#095b41", DARK, large.toString())))
                .hasMessageContaining("too large");
    }

    @Test
    void theIconIsAPictureInTheUnionsColour() throws Exception {
        var icon = ImageIO.read(new ByteArrayInputStream(AppIcon.png(192, "#7a1f3d", false)));
        var maskable = ImageIO.read(new ByteArrayInputStream(AppIcon.png(512, "#7a1f3d", true)));

        assertThat(icon.getWidth()).isEqualTo(192);
        assertThat(icon.getRGB(96, 10)).isEqualTo(0xff7a1f3d);
        assertThat(icon.getRGB(0, 0) >>> 24).as("round corners").isZero();
        assertThat(maskable.getRGB(0, 0)).as("the whole square").isEqualTo(0xff7a1f3d);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
