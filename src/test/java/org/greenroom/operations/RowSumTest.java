package org.greenroom.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSumTest {

    @SafeVarargs
    private static RowSum.Result sum(List<String>... rows) {
        var sum = new RowSum();
        for (var row : rows) {
            sum.add(row);
        }
        return sum.result();
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        assertThat(sum(List.of("a", "b"), List.of("c", "d"))).isEqualTo(sum(List.of("c", "d"), List.of("a", "b")));
    }

    @Test
    void everyCellMatters() {
        var before = sum(List.of("ab", "c"));
        assertThat(before.sum()).hasSize(64);
        assertThat(sum(List.of("a", "bc"))).isNotEqualTo(before);
        assertThat(sum(List.of("ab", "d"))).isNotEqualTo(before);
        assertThat(sum(List.of("ab", "c"), List.of("ab", "c"))).isNotEqualTo(before);
    }

    @Test
    void nothingIsNotTheEmptyText() {
        assertThat(sum(Arrays.asList("a", null))).isNotEqualTo(sum(List.of("a", "")));
        assertThat(sum(Arrays.asList("-", null))).isNotEqualTo(sum(Arrays.asList(null, "-")));
    }
}
