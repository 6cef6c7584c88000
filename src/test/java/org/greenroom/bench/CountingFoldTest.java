package org.greenroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The count is a sum: ranges of the box that are summed apart give the same, however many there are. */
class CountingFoldTest {

    @Test
    void partsMultipliedAreTheWhole() throws Exception {
        var fold = new CountingFold(50);
        var whole = fold.sum(1);
        assertThat(fold.sum(2)).isEqualTo(whole);
        assertThat(fold.sum(7)).isEqualTo(whole);
        assertThat(whole).isNotEqualTo(new CountingFold(50).sum(2));
    }
}
