package org.greenroom.news.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import java.util.Locale;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.greenroom.news.mail.MailChoice;
import org.greenroom.news.mail.NewsMail;
import org.greenroom.news.mail.NewsMailSettings;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.texts.Languages;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The link in each mail with news, as mail programs, scanners and people use it. */
@GreenroomTest
class NewsMailPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private NewsMail mail;

    @Autowired
    private Accounts accounts;

    @Autowired
    private NewsMailSettings settings;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn member;
    private String link;

    @BeforeEach
    void aMemberWhoGetsADailyMail() {
        var test = TestMembers.add(jdbc, true, "en");
        var account = accounts.forMember(test.id(), "Amara", Locale.UK);
        member = new SignedIn(account, test.id(), "Amara", EnumSet.of(Role.MEMBER), Locale.UK);
        ActingAs.person(member, () -> {
            mail.choose(MailChoice.DAILY, Languages.ENGLISH);
            return null;
        });
        link = "/news-mail/"
                + jdbc.sql("select token from news_mail_link where member_id = :id")
                        .param("id", test.id())
                        .query(String.class)
                        .single();
    }

    @Test
    void whoeverOnlyLooksChangesNothing() throws Exception {
        var page = Jsoup.parse(mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        mvc.perform(head(link)).andExpect(status().isOk());

        assertThat(page.select("form[method=post] button").text()).isEqualTo("Stop news by mail");
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.select("script")).isEmpty();
        assertThat(choice()).isEqualTo(MailChoice.DAILY);
    }

    @Test
    void aMailProgramEndsItInOneActWithoutSigningIn() throws Exception {
        mvc.perform(post(link)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"));

        assertThat(choice()).isEqualTo(MailChoice.NONE);
    }

    @Test
    void aLinkThatIsNoneIsAnsweredAlike() throws Exception {
        var unknown = "/news-mail/" + "x".repeat(43);
        assertThat(looked(unknown)).isEqualTo(looked(link));
        var first = pressed(unknown);
        assertThat(pressed("/news-mail/short")).isEqualTo(first);
        assertThat(pressed(link)).isEqualTo(first);
        assertThat(pressed(link)).isEqualTo(first);
        assertThat(choice()).isEqualTo(MailChoice.NONE);
    }

    @Test
    void whoeverTriesManyLinksThatAreNoneWaitsAndRealOnesDoNotCount() throws Exception {
        for (int i = 0; i < settings.wrongLinks(); i++) {
            mvc.perform(from("10.88.0.1", "/news-mail/guess-" + i)).andExpect(status().isOk());
            mvc.perform(from("10.88.0.2", link)).andExpect(status().isOk());
        }
        mvc.perform(from("10.88.0.1", link))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(header().string("Cache-Control", "no-store"));
        mvc.perform(from("10.88.0.2", link)).andExpect(status().isOk());
        mvc.perform(get(link)).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder from(String address, String path) {
        return post(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    @Test
    void nothingElseIsTaken() throws Exception {
        mvc.perform(put(link)).andExpect(status().is4xxClientError());
        assertThat(choice()).isEqualTo(MailChoice.DAILY);
    }

    @Test
    void thePageSpeaksWelsh() throws Exception {
        assertThat(looked(link + "?lang=cy")).contains("Rhoi’r gorau i newyddion drwy e-bost?", "lang=\"cy\"");
    }

    private String looked(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    private String pressed(String path) throws Exception {
        return mvc.perform(post(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MailChoice choice() {
        return ActingAs.person(member, mail::mine).choice();
    }
}
