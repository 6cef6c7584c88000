package org.greenroom.access.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.greenroom.access.ui.Entrance;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.site.FrontDoor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who may ask for what. Five chains, the first that fits decides: the management port, visitors' pages and files (no session), JSON for the
 * sealed pages, plain pages for signed-in people, and everything else, which is Vaadin's. What no rule names is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";

    /** Bytes of one message of the framework's client; a page sends a few hundred, a long text some ten thousand. */
    private static final int LARGEST_MESSAGE = 1_000_000;

    /** Read by anybody, without a session or a cookie. */
    private static final String[] VISITORS = {
        "/assets/**",
        "/aura/**",
        "/app/**",
        "/vote/**",
        "/keys/*",
        "/codes/*",
        "/api/booth/**",
        "/api/keyholder/**",
        "/api/codes/texts/*",
        "/ballots/*/board",
        "/ballots/*/board/**",
        "/ballots/*/board.txt",
        "/ballots/*/board.json",
        "/ballots/*/archive.bel",
        "/results",
        "/results/**",
        "/help",
        "/help/**",
        "/articles",
        "/articles/**",
        "/news-mail/*",
        "/robots.txt",
        "/.well-known/jwks.json",
        "/consent/s/*",
        "/consent/check",
        "/consent/statement",
        "/consent/status/*",
    };

    /** Of these, what visitors may send: a link to be opened, a statement to be checked, mail to be ended. No session. */
    private static final String[] SENT_BY_VISITORS = {
        "/consent/s/*", "/consent/check", "/consent/statement", "/news-mail/*"
    };

    /** Plain pages of signed-in people: what is printed or downloaded. */
    private static final String[] PLAIN = {"/letters/**", "/downloads/**", "/print/**", "/ballots/*/preview"};

    /** What stands on the management port, which members do not reach: two addresses, read only. */
    @Bean
    @Order(0)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain visitors(HttpSecurity http) throws Exception {
        var pages = PathPatternRequestMatcher.withDefaults();
        var addresses =
                Arrays.stream(VISITORS).<RequestMatcher>map(pages::matcher).toList();
        return http.securityMatcher(new OrRequestMatcher(new OrRequestMatcher(addresses), FrontDoor::isVisitor))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, SENT_BY_VISITORS)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .headers(headers -> Headers.common(headers, Headers.STRICT).cacheControl(cache -> cache.disable()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint((request, response, refused) -> response.sendError(405)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain json(HttpSecurity http, SessionGuards guards) throws Exception {
        var refusals = new JsonRefusals();
        return http.securityMatcher("/api/**")
                .addFilterAfter(guards.guard(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/vote/*/election")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers -> Headers.common(headers, Headers.STRICT))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain plainPages(HttpSecurity http, SessionGuards guards) throws Exception {
        return http.securityMatcher(PLAIN)
                .addFilterAfter(guards.guard(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/letters/**")
                                .hasRole("MEMBERSHIP_OFFICER")
                                .anyRequest()
                                .authenticated())
                .headers(headers -> Headers.common(headers, Headers.STRICT))
                .requestCache(cache -> cache.requestCache(savedRequests()))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new EntranceAgain(SIGN_IN))
                        .accessDeniedHandler(new SecondStepFirst(savedRequests())))
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain portal(
            HttpSecurity http,
            SignInProvider provider,
            WebAuthnRelyingPartyOperations party,
            VaadinDefaultRequestCache cache,
            RequestUtil vaadinRequests,
            SessionGuards guards,
            GreenroomSettings portal,
            @Qualifier("requestMappingHandlerMapping") HandlerMapping endpoints)
            throws Exception {
        cache.setDelegateRequestCache(savedRequests());
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new LandingHandler());
        return http.authenticationProvider(provider)
                .addFilterAfter(guards.guard(), SecurityContextHolderFilter.class)
                .addFilterAfter(new PushOrigin(portal.baseUrl()), HeaderWriterFilter.class)
                .addFilterAfter(new FrameworkRequests(LARGEST_MESSAGE), PushOrigin.class)
                .addFilterBefore(new UnknownAddresses(vaadinRequests, endpoints), AuthorizationFilter.class)
                // The page for what went wrong is shown to everybody: whatever was asked for has been decided before.
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .headers(headers -> Headers.common(headers, Headers.VAADIN).withObjectPostProcessor(Headers.EAGERLY))
                // Vaadin's own configuration leaves the sign-in without a token; ours asks for one there too.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("identifier")
                        .passwordParameter("password")
                        .failureHandler(failures()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new EntranceAgain(SIGN_IN)))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, refused) -> {
                    if (refused instanceof CsrfException
                            && request.getRequestURI()
                                    .substring(request.getContextPath().length())
                                    .startsWith(SIGN_IN)) {
                        response.sendRedirect(SIGN_IN + "?again");
                    } else {
                        new AccessDeniedHandlerImpl().handle(request, response, refused);
                    }
                }))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(
                                Entrance.view(), SIGN_IN + "?signed-out")
                        .enableCsrfConfiguration(false))
                .with(new OtherWaysIn(party, cache), Customizer.withDefaults())
                .build();
    }

    /** Keeps the page that was asked for in the session, and its address clean. */
    private static HttpSessionRequestCache savedRequests() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static AuthenticationFailureHandler failures() {
        return (request, response, refused) -> response.sendRedirect(
                SIGN_IN + (refused instanceof SignInProvider.TooManyAttempts ? "?wait" : "?error"));
    }
}
