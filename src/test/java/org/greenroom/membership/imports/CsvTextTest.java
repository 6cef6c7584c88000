package org.greenroom.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1,'=1+1",
                "+44 20,'+44 20",
                "-5,'-5",
                "@SUM(A1),'@SUM(A1)",
                "＝1,'＝1",
                "Ann,Ann",
                "a=b,a=b",
                "``,``"
            })
    void takesTheStingOutOfWhatASpreadsheetWouldCompute(String text, String written) {
        assertThat(CsvText.neutralise(text)).isEqualTo(written);
    }
}
