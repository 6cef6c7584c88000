package org.greenroom.news;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.greenroom.news.NewsReading.Query;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list of articles asks for. What is no value there asks for nothing.
 *
 * @param words what is searched for; may be empty
 * @param topic only about this, or null
 * @param month only published then, or null
 * @param page from 0
 */
public record NewsFilter(
        String words, @Nullable Topic topic, @Nullable YearMonth month, int page) {

    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST = 100;

    /** @param parameters gives a parameter by its name, empty where it is missing */
    public static NewsFilter of(UnaryOperator<String> parameters) {
        var words = parameters.apply("q").strip();
        return new NewsFilter(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                topic(parameters.apply("topic")),
                month(parameters.apply("month")),
                page(parameters.apply("page")));
    }

    /** Whether it asks for the list as it is, from its beginning. */
    public boolean isWholeList() {
        return isUnfiltered() && page == 0;
    }

    /** Whether nothing is left out. */
    public boolean isUnfiltered() {
        return words.isEmpty() && topic == null && month == null;
    }

    /** The same, on another page. */
    public NewsFilter onPage(int other) {
        return new NewsFilter(words, topic, month, other);
    }

    /** As parameters of an address; what is not asked for is left out. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) {
            all.put("q", words);
        }
        if (topic != null) {
            all.put("topic", topic.slug());
        }
        if (month != null) {
            all.put("month", month.toString());
        }
        if (page > 0) {
            all.put("page", String.valueOf(page + 1));
        }
        return all;
    }

    /** As a question to {@link NewsReading}. */
    public Query query(Locale locale) {
        return new Query(words, topic, month, null, locale);
    }

    private static @Nullable Topic topic(String text) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.slug().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}") ? YearMonth.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(text) - 1L, 0, LAST_PAGE) : 0;
    }
}
