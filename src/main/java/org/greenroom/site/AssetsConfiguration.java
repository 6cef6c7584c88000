package org.greenroom.site;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves {@code frontend/} under the address of its version, immutable. */
@Configuration
class AssetsConfiguration implements WebMvcConfigurer {

    private final Assets assets;

    AssetsConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.base() + "/**")
                .addResourceLocations("classpath:/frontend/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // Files of another version are not found, rather than handed on to the portal proper with its session.
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/frontend/none/");
    }
}
