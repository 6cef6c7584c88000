package org.greenroom.consent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.consent.TestRecords.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.requests.RequestForm;
import org.greenroom.consent.requests.RequestKind;
import org.greenroom.consent.requests.Requests;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GreenroomTest
class RequestLettersServiceTest {

    private static final String PAGE = "/downloads/consent/requests/{id}";
    private static final String FILE = PAGE + ".pdf";

    @Autowired
    MockMvc mvc;

    @Autowired
    Requests requests;

    @Autowired
    Accounts accounts;

    @Autowired
    GreenroomSettings settings;

    @Autowired
    JdbcClient jdbc;

    SignedIn member;
    UUID letter;

    @BeforeEach
    void newLetter() {
        member = TestRecords.member(jdbc, accounts);
        letter = as(
                member,
                () -> requests.create(RequestForm.of(
                        RequestKind.WITHDRAWAL,
                        Languages.WELSH,
                        "Amara <Vale>",
                        "amara@post.example",
                        "Tall Ship Pictures",
                        "Saltmarsh",
                        Set.of(Use.VOICE_CLONE))));
    }

    @Test
    void thePageToPrintHoldsTheLetterAndNamesNoUnion() throws Exception {
        mvc.perform(asPerson(member, get(PAGE, letter)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(content().string(containsString("At Tall Ship Pictures")))
                .andExpect(content().string(containsString("Amara &lt;Vale&gt;")))
                .andExpect(content().string(not(containsString(settings.union().name()))));
    }

    @Test
    void theFileHoldsTheLetterAndNamesNeitherUnionNorPortal() throws Exception {
        var bytes = mvc.perform(asPerson(member, get(FILE, letter)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename=\"letter-")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("At Tall Ship Pictures", "Amara <Vale>", "12(3)");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            var about = document.getDocumentInformation();
            assertThat(text + about.getProducer() + about.getCreator() + about.getAuthor() + about.getSubject())
                    .doesNotContainIgnoringCase(settings.union().name(), "greenroom", "undeb");
        }
    }

    @Test
    void nobodyElseGetsALetter() throws Exception {
        var other = TestRecords.member(jdbc, accounts);
        var officer = TestRecords.officer(Role.MEMBERSHIP_OFFICER, Role.CONSENT_OFFICER);
        for (var address : new String[] {PAGE, FILE}) {
            mvc.perform(asPerson(other, get(address, letter))).andExpect(status().isNotFound());
            mvc.perform(asPerson(officer, get(address, letter))).andExpect(status().isForbidden());
            mvc.perform(get(address, letter))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(redirectedUrl("/sign-in"));
        }
        mvc.perform(asPerson(member, get(PAGE, UUID.randomUUID()))).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder asPerson(SignedIn person, MockHttpServletRequestBuilder request) {
        return request.with(authentication(ActingAs.authentication(person)));
    }
}
