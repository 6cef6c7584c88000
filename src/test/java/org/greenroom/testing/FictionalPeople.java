package org.greenroom.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests of MockMvc come as people who are in no database: the guard of sessions lets them pass unseen. */
@Configuration(proxyBeanMethods = false)
class FictionalPeople {

    @Bean
    MockMvcBuilderCustomizer passUnseen() {
        return builder -> builder.defaultRequest(get("/").requestAttr("greenroom.session.checked", true));
    }
}
