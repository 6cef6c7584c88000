package org.greenroom.access.web;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The headers every answer carries. HSTS is added by Spring whenever the request came by TLS. */
final class Headers {

    /** Of plain pages: nothing but the portal's own files, nothing inline. */
    static final String STRICT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    /**
     * Of everything Vaadin answers. Its client makes functions of the expressions the server sends, and its components
     * write styles, hence eval and inline styles; a script in the page itself runs only with the page’s nonce.
     */
    static final String VAADIN = vaadin("");

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(),"
            + " serial=(), bluetooth=(), hid=(), midi=(), payment=(), browsing-topics=()";

    /** Pictures and files of public articles are shown by feed readers too; nothing else is for other sites. */
    private static final RequestMatcher FOR_OTHER_SITES =
            PathPatternRequestMatcher.withDefaults().matcher("/articles/files/**");

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
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(FOR_OTHER_SITES),
                        new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin")))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }

    /** The policy of one page, whose own scripts carry {@code nonce}. */
    static String ofPage(String nonce) {
        return vaadin(" 'nonce-" + nonce + "'");
    }

    private static String vaadin(String nonce) {
        return "default-src 'self'; script-src 'self' 'unsafe-eval'" + nonce
                + "; script-src-attr 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                + " frame-ancestors 'none'";
    }
}
