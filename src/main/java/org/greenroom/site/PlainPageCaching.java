package org.greenroom.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Plain pages may be kept by anybody and are asked for again each time: a page of an older version would name styles that
 * are gone. The tag is taken over the page itself, so it is right whatever the page was made of.
 */
@Configuration
class PlainPageCaching implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod method
                        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PlainPage.class)) {
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                    response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
                }
                return true;
            }
        });
    }

    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfPlainPages() {
        // Weak, because the server compresses only what has no strong tag.
        var tags = new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                // The pattern takes in the list of ballots too, a page of the portal, which the filter would empty;
                // and files, which have tags of their own.
                var path = request.getRequestURI();
                return path.startsWith("/ballots") && !path.endsWith("/board") || path.startsWith("/articles/files/");
            }
        };
        tags.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(tags);
        registration.addUrlPatterns(
                "/results", "/results/*", "/help", "/help/*", "/ballots/*", "/articles", "/articles/*");
        return registration;
    }
}
