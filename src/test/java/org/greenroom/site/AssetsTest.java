package org.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final LinkedFile STYLES =
            new LinkedFile("some.css", List.of("styles/tokens.css", "styles/plain.css"));

    @Test
    void anyOtherSetOfFilesHasAnotherAddress() {
        var all = new Assets(List.of());
        var fewer = new Assets("classpath*:frontend/icons/*.*", List.of());

        assertThat(all.sha256ByPath()).containsKey("styles/portal.css");
        assertThat(fewer.sha256ByPath()).isNotEmpty();
        assertThat(fewer.base()).isNotEqualTo(all.base());
        assertThat(new Assets(List.of()).base()).isEqualTo(all.base());
    }

    @Test
    void aLinkedFileIsPublishedWithItsHashAndChangesTheAddress() {
        var assets = new Assets(List.of(STYLES));

        assertThat(assets.sha256ByPath()).containsKey("linked/some.css");
        assertThat(assets.base()).isNotEqualTo(new Assets(List.of()).base());
        assertThat(new String(assets.linked("linked/some.css").orElseThrow(), StandardCharsets.UTF_8))
                .contains("@font-face")
                .contains(".site-header");
        assertThat(assets.linked("linked/other.css")).isEmpty();
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        assertThatThrownBy(() -> new Assets(List.of(STYLES, STYLES))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkedFile("../x.js", List.of("booth/booth.js")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkedFile("x.js", List.of("a.js", "b.js")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
