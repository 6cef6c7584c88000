package org.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GreenroomTest
class HelpPagesTest {

    private final MockMvc mvc;
    private final Assets assets;

    @Autowired
    HelpPagesTest(MockMvc mvc, Assets assets) {
        this.mvc = mvc;
        this.assets = assets;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/help/verify", "/help/find-my-vote", "/help/secrecy", "/help/scripts"})
    void everyPageIsOpenToVisitorsWithoutCookieAndRunsOnlyTheServersOwnFiles(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString("site."))))
                .andExpect(content().string(not(containsString(" style="))));
    }

    @Test
    void theLanguageComesFromTheAddressElseFromTheBrowser() throws Exception {
        mvc.perform(get("/help/secrecy?lang=cy"))
                .andExpect(content().string(containsString("<html lang=\"cy\">")))
                .andExpect(content().string(containsString("Beth sy’n aros yn gyfrinachol – ")))
                .andExpect(content().string(containsString("/results?lang=cy")));
        mvc.perform(get("/help/secrecy").header("Accept-Language", "cy-GB,cy;q=0.9"))
                .andExpect(content().string(containsString("<html lang=\"cy\">")));
        mvc.perform(get("/help/secrecy?lang=en").header("Accept-Language", "cy"))
                .andExpect(content().string(containsString("<html lang=\"en\">")));
    }

    @Test
    void aPageThatIsTheSameIsNotSentAgain() throws Exception {
        var first = mvc.perform(get("/help/verify"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().string("ETag", startsWith("W/\"")))
                .andExpect(header().string("Vary", containsString("Accept-Language")))
                .andReturn()
                .getResponse();
        mvc.perform(get("/help/verify").header("If-None-Match", first.getHeader("ETag")))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        mvc.perform(get("/help/verify?lang=cy").header("If-None-Match", first.getHeader("ETag")))
                .andExpect(status().isOk());
    }

    @Test
    void everyFileThatRunsInABrowserIsListedWithItsHash() throws Exception {
        var page = mvc.perform(get("/help/scripts"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(assets.sha256ByPath()).containsKey("booth/seal.js").allSatisfy((path, hash) -> assertThat(page)
                .contains(assets.url(path))
                .contains(hash));
    }

    @Test
    void aPageThatDoesNotExistIsNotFound() throws Exception {
        mvc.perform(get("/help/nothing-of-the-kind")).andExpect(status().isNotFound());
        mvc.perform(get("/help/verify/more")).andExpect(status().isNotFound());
    }
}
