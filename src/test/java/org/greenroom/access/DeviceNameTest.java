package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36 | Chrome / Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1 | Safari / iPhone",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0 | Edge / Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0 | Firefox / Linux",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19 Safari/605.1.15 | Safari / Mac",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/150.0 Safari/537.36 | Chromium / Linux",
                "curl/8.0 | ''",
                "Firefox | Firefox"
            })
    void aBrowserIsNamedPlainly(String userAgent, String name) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(name);
    }

    @Test
    void nothingOfWhatTheBrowserSaysIsKeptByItself() {
        assertThat(DeviceName.of(null)).isEmpty();
        assertThat(DeviceName.of("<script>Firefox</script> " + "x".repeat(5_000)))
                .isEqualTo("Firefox");
    }
}
