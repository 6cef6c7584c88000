package org.greenroom.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Finds linked files, which lie in no folder. */
final class LinkedFiles implements ResourceResolver {

    private final Assets assets;

    LinkedFiles(Assets assets) {
        this.assets = assets;
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return assets.linked("linked/" + path)
                .<Resource>map(content -> new Linked(path, content))
                .orElse(null);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return assets.linked("linked/" + path).map(content -> path).orElse(null);
    }

    /** A resource with a name: the type of a file is told by its end. */
    private static final class Linked extends ByteArrayResource {

        private final String name;

        Linked(String name, byte[] content) {
            super(content);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Linked linked && linked.name.equals(name) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
