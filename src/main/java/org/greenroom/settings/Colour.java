package org.greenroom.settings;

/** A colour of the sRGB space; each part from 0 to 1. Contrast after WCAG 2.2, “contrast ratio”. */
record Colour(double red, double green, double blue) {

    /** @param hex {@code #rrggbb} in lower case */
    static Colour of(String hex) {
        var all = Integer.parseInt(hex.substring(1), 16);
        return new Colour((all >> 16 & 255) / 255.0, (all >> 8 & 255) / 255.0, (all & 255) / 255.0);
    }

    /** From 1 to 21. */
    double contrast(Colour other) {
        var mine = luminance();
        var others = other.luminance();
        return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
    }

    /** This colour with {@code share} of another laid over it. */
    Colour tinted(Colour other, double share) {
        return new Colour(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
