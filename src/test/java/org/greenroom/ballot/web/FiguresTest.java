package org.greenroom.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures(new Texts());

    @Test
    void aPercentageHasOneDecimal() {
        assertThat(percent(5768, 5793)).isEqualTo("99.6 %");
        assertThat(percent(1, 3)).isEqualTo("33.3 %");
        assertThat(percent(1, 2)).isEqualTo("50.0 %");
    }

    @Test
    void onlyNobodyIsZeroAndOnlyEverybodyAHundred() {
        assertThat(percent(0, 100)).isEqualTo("0 %");
        assertThat(percent(0, 0)).isEqualTo("0 %");
        assertThat(percent(100, 100)).isEqualTo("100 %");
        assertThat(percent(1, 10_000)).isEqualTo("under 0.1 %");
        assertThat(percent(9_999, 10_000)).isEqualTo("over 99.9 %");
        assertThat(percent(1, 1_000)).isEqualTo("0.1 %");
        assertThat(figures.percent(9_999, 10_000, Languages.WELSH)).isEqualTo("dros 99.9 %");
    }

    @Test
    void thousandsAreGrouped() {
        assertThat(figures.number(7746, Locale.UK)).isEqualTo("7,746");
    }

    private String percent(int part, int of) {
        return figures.percent(part, of, Locale.UK);
    }
}
