package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Leaves forms in parts alone: none of our endpoints takes one, uploads are read by the framework itself. Otherwise every
 * page would try to read them, that of an error too, and fail where they are damaged.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class NoParts implements MultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return false;
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        throw new IllegalStateException("No endpoint takes forms in parts");
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        // Nothing was taken.
    }
}
