package org.greenroom.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FrameworkRequestsTest {

    private static final String CLICK =
            "{\"csrfToken\":\"3c1b\",\"rpc\":[{\"type\":\"event\",\"node\":7,\"event\":\"click\","
                    + "\"data\":{}}],\"syncId\":1,\"clientId\":1}";

    private final FrameworkRequests filter = new FrameworkRequests(2_000);
    private final MockFilterChain framework = new MockFilterChain();

    private int answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, framework);
        return framework.getRequest() == null ? response.getStatus() : 0;
    }

    private static MockHttpServletRequest request(String method, String path, String query) {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        return request;
    }

    @ParameterizedTest
    @CsvSource({"GET,news,page=2,0", "GET,,,0", "GET,news,%zz,400", "GET,../secret,,400", "POST,news,,400"})
    void aPageStartsWhereTheFrameworkCanRead(String method, String location, String query, int status)
            throws Exception {
        var request = request(method, "/", "v-r=init&location=x&query=x");
        request.setParameter("location", location == null ? "" : location);
        request.setParameter("query", query == null ? "" : query);
        assertThat(answer(request)).isEqualTo(status);
    }

    private static MockHttpServletRequest message(String body) {
        var request = request("POST", "/", "v-r=uidl&v-uiId=0");
        request.setContentType("application/json; charset=UTF-8");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLICK,
                "{\"csrfToken\":\"a\",\"rpc\":[],\"syncId\":-1,\"clientId\":0,\"UNLOAD\":true}",
                "{\"csrfToken\":\"a\",\"rpc\":[],\"syncId\":3,\"clientId\":3,\"resynchronize\":true}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"mSync\",\"node\":4,\"feature\":1,\"property\":\"value\",\"value\":null}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\"x\","
                        + "\"templateEventMethodArgs\":[1,\"a\"],\"promise\":0}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"channel\",\"node\":1,\"channel\":2,\"args\":[]}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"navigation\",\"location\":\"more\",\"link\":1}]}",
            })
    void whatTheClientWritesPassesWithItsBody(String body) throws Exception {
        assertThat(answer(message(body))).isZero();
        var passed = (HttpServletRequest) framework.getRequest();
        assertThat(passed).isNotNull();
        assertThat(passed.getReader().readLine()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{\"rpc\":[]} trailing",
                "{\"rpc\":[],\"rpc\":[]}",
                "{}",
                "{\"rpc\":[],\"syncId\":1}",
                "{\"rpc\":[],\"clientId\":1}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"x\",\"data\":{\"a\":1e400}}]}",
                "{\"rpc\":{}}",
                "{\"rpc\":[1]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"unknown\",\"node\":1}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"event\",\"event\":\"click\"}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"event\",\"node\":\"7\",\"event\":\"click\"}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"event\",\"node\":99999999999,\"event\":\"click\"}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"click\",\"data\":7}]}",
                "{\"syncId\":1,\"clientId\":1,\"rpc\":[{\"type\":\"channel\",\"node\":1,\"channel\":2,\"args\":7}]}",
                "{\"rpc\":[],\"syncId\":\"1\"}",
                "{\"rpc\":[],\"syncId\":1.5}",
                "{\"rpc\":[],\"csrfToken\":7}",
                "{\"rpc\":[],\"clientId\":null}",
                "{\"rpc\":[],\"UNLOAD\":1}",
                "{\"csrfToken\":\"a\",\"UNLOAD\":true}",
            })
    void anythingElseIsAnsweredWith400(String body) throws Exception {
        assertThat(answer(message(body))).isEqualTo(400);
    }

    @Test
    void nestedBeyondMeasureIsAnsweredWith400() throws Exception {
        assertThat(answer(message("[".repeat(1_500)))).isEqualTo(400);
    }

    @Test
    void tooLargeIsAnsweredWith413BeforeItIsReadAsJson() throws Exception {
        assertThat(answer(message("{\"rpc\":[\"" + "x".repeat(3_000) + "\"]}"))).isEqualTo(413);
    }

    @Test
    void anotherTypeOfContentIsAnsweredWith400() throws Exception {
        var request = message(CLICK);
        request.setContentType("application/x-www-form-urlencoded");
        assertThat(answer(request)).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/,v-r=uidl&v-uiId=0,400",
        "POST,/,v-r=uidl,400",
        "POST,/,v-r=heartbeat&v-uiId=x,400",
        "GET,/,v-r=heartbeat&v-uiId=0,400",
        "POST,/,v-r=heartbeat&v-uiId=0&v-uiId=1,400",
        "GET,/,v-r=push&v-uiId=0,400",
        "GET,/,v-r=push&v-uiId=0&v-pushId=x,400",
        "POST,/VAADIN/push,v-r=push&v-uiId=0&v-pushId=3f1b6c1e-6a2e-4d25-9b8f-4f3f0b1d7c11,400",
        "POST,/VAADIN/push,v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=close,400",
        "GET,/,v-r=nonsense,400",
        "GET,/,v-r=,400",
        "GET,/,v-r=init&v-r=uidl,400",
        "POST,/VAADIN/dynamic/resource/x/y/z,,404",
        "GET,/VAADIN/dynamic/anything,,404",
    })
    void addressesThatTheClientNeverAsks(String method, String path, String query, int status) throws Exception {
        assertThat(answer(request(method, path, query))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/,",
        "GET,/news,page=2",
        "GET,/,v-r=init&location=&query=",
        "POST,/,v-r=heartbeat&v-uiId=3",
        "GET,/VAADIN/push,v-r=push&v-uiId=0&v-pushId=3f1b6c1e-6a2e-4d25-9b8f-4f3f0b1d7c11",
        "POST,/VAADIN/push,v-r=push&v-uiId=9&v-pushId=3f1b6c1e-6a2e-4d25-9b8f-4f3f0b1d7c11&X-Atmosphere-Transport=close",
        "POST,/VAADIN/dynamic/resource/1/3f1b6c1e-6a2e-4d25-9b8f-4f3f0b1d7c11/upload,",
    })
    void whatTheClientAsksPasses(String method, String path, String query) throws Exception {
        assertThat(answer(request(method, path, query))).isZero();
    }
}
