package org.greenroom.elsewhere;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The same bytes for the same content, so that a second officer approves exactly what the first proposed. */
final class HeldJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private HeldJson() {}

    /** As stored: what is computed from it is left out. */
    private record Stored(
            int entitled,
            int cast,
            int spoilt,
            org.greenroom.ballot.Bilingual question,
            java.util.List<Outcome.Answer> answers,
            org.greenroom.ballot.Bilingual note,
            String report) {}

    static byte[] write(Announcement announcement) {
        return MAPPER.writeValueAsBytes(announcement);
    }

    static Announcement announcement(byte[] bytes) {
        return MAPPER.readValue(bytes, Announcement.class);
    }

    static byte[] write(Outcome o) {
        return MAPPER.writeValueAsBytes(
                new Stored(o.entitled(), o.cast(), o.spoilt(), o.question(), o.answers(), o.note(), o.report()));
    }

    static Outcome outcome(byte[] bytes) {
        var s = MAPPER.readValue(bytes, Stored.class);
        return new Outcome(s.entitled(), s.cast(), s.spoilt(), s.question(), s.answers(), s.note(), s.report());
    }

    /** What is approved. @param content of the announcement or outcome; empty where the act alone is */
    static byte[] payload(UUID id, HeldAct act, byte[] content) {
        Map<String, Object> all = new TreeMap<>();
        all.put("act", act.proposalKind());
        all.put("ballot", id.toString());
        all.put("content", content);
        return MAPPER.writeValueAsBytes(all);
    }
}
