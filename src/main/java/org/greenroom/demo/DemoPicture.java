package org.greenroom.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture of the demonstration’s first article, drawn here: an empty stage, a ghost light, a row of seats. */
final class DemoPicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int FLOOR = 430;

    private DemoPicture() {}

    /** As PNG. */
    static byte[] draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        stage(g);
        curtain(g, -40, 1);
        curtain(g, WIDTH + 40, -1);
        light(g);
        seats(g);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void stage(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(0x0b1f19), 0, FLOOR, new Color(0x17382d)));
        g.fillRect(0, 0, WIDTH, FLOOR);
        g.setPaint(new GradientPaint(0, FLOOR, new Color(0x5a4630), 0, HEIGHT, new Color(0x2b2118)));
        g.fillRect(0, FLOOR, WIDTH, HEIGHT - FLOOR);
        g.setColor(new Color(0x241b13));
        g.setStroke(new BasicStroke(2));
        for (int x = -900; x <= WIDTH + 900; x += 120) {
            g.drawLine(WIDTH / 2 + (x - WIDTH / 2) / 2, FLOOR, x, HEIGHT);
        }
    }

    /** @param side 1 for the left one, -1 for the right one */
    private static void curtain(Graphics2D g, int from, int side) {
        for (int fold = 0; fold < 5; fold++) {
            int x = from + side * fold * 62;
            g.setPaint(new GradientPaint(x, 0, new Color(0x1f6b50), x + side * 62f, 0, new Color(0x0f3d2e)));
            var cloth = new Path2D.Double();
            cloth.moveTo(x, 0);
            cloth.lineTo(x + side * 64.0, 0);
            cloth.curveTo(x + side * 78.0, 180, x + side * 44.0, 330, x + side * 60.0, FLOOR + 14.0);
            cloth.lineTo(x - side * 6.0, FLOOR + 14.0);
            cloth.curveTo(x - side * 20.0, 330, x + side * 14.0, 180, x, 0);
            g.fill(cloth);
        }
    }

    private static void light(Graphics2D g) {
        int x = WIDTH / 2;
        int y = 232;
        g.setPaint(new RadialGradientPaint(x, y, 330, new float[] {0, 0.35f, 1}, new Color[] {
            new Color(255, 214, 130, 190), new Color(240, 170, 70, 70), new Color(240, 170, 70, 0)
        }));
        g.fill(new Ellipse2D.Double(x - 330.0, y - 330.0, 660, 660));
        g.setPaint(new RadialGradientPaint(x, FLOOR + 62, 260, new float[] {0, 1}, new Color[] {
            new Color(255, 205, 120, 120), new Color(255, 205, 120, 0)
        }));
        g.fill(new Ellipse2D.Double(x - 260.0, FLOOR + 22.0, 520, 80));
        g.setColor(new Color(0x10130f));
        g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine(x, y + 24, x, FLOOR + 60);
        g.drawLine(x, FLOOR + 60, x - 42, FLOOR + 74);
        g.drawLine(x, FLOOR + 60, x + 42, FLOOR + 74);
        g.setColor(new Color(0xfff1cf));
        g.fill(new Ellipse2D.Double(x - 21.0, y - 24.0, 42, 48));
    }

    private static void seats(Graphics2D g) {
        g.setColor(new Color(0x0a1512));
        for (int seat = 0; seat < 11; seat++) {
            g.fill(new RoundRectangle2D.Double(seat * 112.0 - 14, HEIGHT - 74.0, 96, 120, 44, 44));
        }
    }
}
