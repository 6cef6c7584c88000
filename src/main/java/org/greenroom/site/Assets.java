package org.greenroom.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of {@code frontend/}, served unchanged and for ever under {@code /assets/<hash>/}, where the hash is taken
 * over all of them: any change of any file changes every address, and relative imports stay within one version. {@link
 * LinkedFile Linked files} are made of them at the start.
 */
@Component
public class Assets {

    private static final String ROOT = "/frontend/";

    private final SortedMap<String, String> sha256ByPath;
    private final SortedMap<String, byte[]> linked = new TreeMap<>();
    private final String version;

    /** @param linkedFiles what pages ask for as one */
    @Autowired
    public Assets(List<LinkedFile> linkedFiles) {
        this("classpath*:frontend/**/*.*", linkedFiles);
    }

    Assets(String pattern, List<LinkedFile> linkedFiles) {
        var found = read(pattern);
        for (var file : linkedFiles) {
            var content = content(file).getBytes(StandardCharsets.UTF_8);
            if (linked.put(file.path(), content) != null) {
                throw new IllegalArgumentException("Two linked files have one name: " + file.name());
            }
            found.put(file.path(), hex(content));
        }
        sha256ByPath = Collections.unmodifiableSortedMap(found);
        version = hex(sha256ByPath.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /**
     * @param path path below {@code frontend/}, such as {@code styles/tokens.css}
     * @return its address, such as {@code /assets/0f3a…/styles/tokens.css}
     */
    public String url(String path) {
        return base() + "/" + path;
    }

    /** The address all files lie under, without a slash at the end. */
    public String base() {
        return "/assets/" + version;
    }

    /** The content of a linked file by its path, such as {@code linked/booth.js}. */
    public Optional<byte[]> linked(String path) {
        return Optional.ofNullable(linked.get(path)).map(byte[]::clone);
    }

    private static String content(LinkedFile file) {
        return file.isScript()
                ? LinkedModules.link(file.sources().getFirst(), Assets::text)
                : file.sources().stream().map(Assets::text).collect(Collectors.joining("\n"));
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(ROOT + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of frontend/ cannot be read: " + path, e);
        }
    }

    /** SHA-256 in lower-case hex of each file by its path below {@code frontend/}, for publication. */
    public SortedMap<String, String> sha256ByPath() {
        return sha256ByPath;
    }

    private static SortedMap<String, String> read(String pattern) {
        var found = new TreeMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                if (resource.isReadable()) {
                    var address = resource.getURL().toString();
                    var path = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
                    found.put(path, hex(resource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files of frontend/ cannot be read", e);
        }
        return found;
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
