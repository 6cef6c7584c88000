package org.greenroom.texts;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code vaadin-i18n/<feature>.properties} (English) and {@code <feature>_cy.properties} (Welsh).
 * Parameters and plurals are written in ICU message syntax: Welsh has six plural forms. A key that is missing in Welsh
 * is shown in English; a key that is missing altogether is shown as itself and logged. Immutable, safe for all threads.
 */
@Component("messageSource")
public class Texts extends AbstractMessageSource {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Map<Locale, Map<String, String>> bundles;
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    public Texts() {
        bundles = Map.of(Languages.ENGLISH, load(false), Languages.WELSH, load(true));
        setUseCodeAsDefaultMessage(true);
    }

    /**
     * @param locale the language; one the portal does not speak is read as English
     * @param key key of the text
     * @param arguments values for {@code {0}}, {@code {1}} …
     * @return the text, or the key itself when there is none
     */
    public String get(Locale locale, String key, @Nullable Object... arguments) {
        var language = Languages.nearest(locale);
        var pattern = pattern(language, key);
        if (pattern == null) {
            LOG.warn("No text for key {}", key);
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        var format = formats.computeIfAbsent(language, l -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, k -> new MessageFormat(pattern, language));
        // ICU's formats keep state while they format.
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether there is a text for {@code key}. */
    public boolean has(String key) {
        return pattern(Languages.ENGLISH, key) != null;
    }

    /** All keys in order. */
    public Set<String> keys() {
        return new TreeSet<>(bundle(Languages.ENGLISH).keySet());
    }

    /** The unformatted texts whose keys start with {@code prefix}, by key: what a page formats for itself. */
    public SortedMap<String, String> startingWith(Locale locale, String prefix) {
        var found = new TreeMap<String, String>();
        for (var key : bundle(Languages.ENGLISH).keySet()) {
            if (key.startsWith(prefix)) {
                var pattern = pattern(Languages.nearest(locale), key);
                if (pattern != null) {
                    found.put(key, pattern);
                }
            }
        }
        return found;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || !has(code)) {
            return null;
        }
        return get(Languages.nearest(locale), code, arguments == null ? new Object[0] : arguments);
    }

    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
        return null;
    }

    private @Nullable String pattern(Locale language, String key) {
        var own = bundle(language).get(key);
        return own != null ? own : bundle(Languages.ENGLISH).get(key);
    }

    private Map<String, String> bundle(Locale language) {
        return bundles.getOrDefault(language, Map.of());
    }

    private static Map<String, String> load(boolean welsh) {
        var found = new HashMap<String, String>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:vaadin-i18n/*.properties")) {
                var name = String.valueOf(resource.getFilename());
                if (name.endsWith("_cy.properties") == welsh) {
                    add(resource, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts cannot be read", e);
        }
        return Map.copyOf(found);
    }

    private static void add(Resource resource, Map<String, String> into) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
            if (into.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("Text " + key + " stands in two bundles");
            }
        }
    }
}
