package org.greenroom.site;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves {@code frontend/} under the address of its version, immutable. */
@Configuration
class AssetsConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetsConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.base() + "/linked/*")
                .setCacheControl(FOR_EVER)
                .setUseLastModified(false)
                .resourceChain(false)
                .addResolver(new LinkedFiles(assets));
        registry.addResourceHandler(assets.base() + "/**")
                .addResourceLocations("classpath:/frontend/")
                .setCacheControl(FOR_EVER);
        // Files of another version are not found, rather than handed on to the portal proper with its session.
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/frontend/none/");
    }
}
