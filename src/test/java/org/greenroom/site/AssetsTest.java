package org.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void anyOtherSetOfFilesHasAnotherAddress() {
        var all = new Assets();
        var fewer = new Assets("classpath*:frontend/icons/*.*");

        assertThat(all.sha256ByPath()).containsKey("styles/portal.css");
        assertThat(fewer.sha256ByPath()).isNotEmpty();
        assertThat(fewer.base()).isNotEqualTo(all.base());
        assertThat(new Assets().base()).isEqualTo(all.base());
    }
}
