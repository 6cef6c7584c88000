package org.greenroom.access.web;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers every answer carries. HSTS is added by Spring whenever the request came by TLS. */
final class Headers {

    /** Of plain pages: nothing but the portal's own files, nothing inline. */
    static final String STRICT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    /** Of Vaadin pages, whose bootstrap needs inline script and eval before Vaadin 25.4. */
    static final String VAADIN = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), display-capture=(), usb=()," + " payment=(), browsing-topics=()";

    /** Vaadin's pages come by a forward, at whose end Tomcat sends the answer before the headers would be written. */
    static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private Headers() {}

    static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers, String policy) {
        return headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }
}
