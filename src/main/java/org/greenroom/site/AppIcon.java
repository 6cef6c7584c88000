package org.greenroom.site;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The ticket of {@code icons/greenroom.svg} in the union’s colour, as the picture phones want of an installed app. */
final class AppIcon {

    private static final double SIDE = 32;
    private static final Color PAPER = new Color(0xfdfcf8);

    private AppIcon() {}

    /** @param maskable fills the whole square and keeps the ticket within the part that no phone cuts off */
    static byte[] png(int pixels, String accent, boolean maskable) {
        var picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var green = Color.decode(accent);
        pen.scale(pixels / SIDE, pixels / SIDE);
        pen.setColor(green);
        var round = maskable ? 0 : 16;
        pen.fill(new RoundRectangle2D.Double(0, 0, SIDE, SIDE, round, round));
        if (maskable) {
            pen.translate(SIDE * 0.1, SIDE * 0.1);
            pen.scale(0.8, 0.8);
        }
        pen.setColor(PAPER);
        pen.fill(ticket());
        pen.setColor(green);
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var tick = new Path2D.Double();
        tick.moveTo(12.2, 16.2);
        tick.lineTo(14.8, 18.8);
        tick.lineTo(19.8, 13.6);
        pen.draw(tick);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Path2D ticket() {
        var ticket = new Path2D.Double();
        ticket.moveTo(6, 10.5);
        ticket.lineTo(26, 10.5);
        ticket.lineTo(26, 13.7);
        ticket.curveTo(23, 13.7, 23, 18.3, 26, 18.3);
        ticket.lineTo(26, 21.5);
        ticket.lineTo(6, 21.5);
        ticket.lineTo(6, 18.3);
        ticket.curveTo(9, 18.3, 9, 13.7, 6, 13.7);
        ticket.closePath();
        return ticket;
    }
}
