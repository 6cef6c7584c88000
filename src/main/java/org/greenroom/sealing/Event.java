package org.greenroom.sealing;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One link of an archive's chain: names the event before it and the record it is about, both by hash in hex. */
record Event(Optional<String> parent, int height, EventType type, Optional<String> payload) {

    static Event parse(byte[] bytes) throws Json.Mismatch {
        JsonNode node = Json.readPublicData(bytes);
        String word = Json.text(Json.field(node, "type"));
        EventType type = EventType.of(word)
                .orElseThrow(() -> new NotVerified(Finding.EVENT_ORDER, "an event of an unknown type"));
        return new Event(
                optional(node, "parent"), Json.count(Json.field(node, "height")), type, optional(node, "payload"));
    }

    private static Optional<String> optional(JsonNode node, String key) throws Json.Mismatch {
        JsonNode value = node.get(key);
        return value == null ? Optional.empty() : Optional.of(Json.text(value));
    }

    byte[] toBytes() {
        StringBuilder json = new StringBuilder("{");
        parent.ifPresent(
                hex -> Json.appendString(json.append("\"parent\":"), hex).append(','));
        json.append("\"height\":").append(height);
        Json.appendString(json.append(",\"type\":"), type.word());
        payload.ifPresent(hex -> Json.appendString(json.append(",\"payload\":"), hex));
        return Json.utf8(json.append('}'));
    }
}
