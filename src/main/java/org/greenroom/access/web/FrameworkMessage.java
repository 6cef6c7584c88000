package org.greenroom.access.web;

import com.vaadin.flow.router.Location;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shape of what the framework's client sends (v-r=uidl). Shapes only: no meaning, no component is known here. */
final class FrameworkMessage {

    private static final Predicate<JsonNode> ANY = value -> true;
    private static final Predicate<JsonNode> TEXT = JsonNode::isString;
    private static final Predicate<JsonNode> WHOLE = value -> value.isIntegralNumber() && value.canConvertToInt();
    private static final Predicate<JsonNode> LIST = JsonNode::isArray;
    private static final Predicate<JsonNode> OBJECT = JsonNode::isObject;

    /** What each kind of call must carry. */
    private static final Map<String, Map<String, Predicate<JsonNode>>> CALLS = Map.of(
            "event", Map.of("node", WHOLE, "event", TEXT),
            "mSync", Map.of("node", WHOLE, "feature", WHOLE, "property", TEXT, "value", ANY),
            "navigation", Map.of("location", FrameworkMessage::isPlace),
            "publishedEventHandler",
                    Map.of("node", WHOLE, "templateEventMethodName", TEXT, "templateEventMethodArgs", LIST),
            "channel", Map.of("node", WHOLE, "channel", WHOLE, "args", LIST),
            "attachExistingElement",
                    Map.of(
                            "node", WHOLE,
                            "attachReqId", WHOLE,
                            "attachAssignedId", WHOLE,
                            "attachTagName", TEXT,
                            "attachIndex", WHOLE),
            "attachExistingElementById",
                    Map.of("node", WHOLE, "attachReqId", WHOLE, "attachAssignedId", WHOLE, "attachId", ANY));

    /** What any call may carry, and how it must then look: the framework reads some of it whatever the kind. */
    private static final Map<String, Predicate<JsonNode>> IF_THERE = Map.of(
            "promise", WHOLE,
            "data", OBJECT,
            "node", WHOLE,
            "event", TEXT,
            "location", TEXT,
            "templateEventMethodName", TEXT,
            "property", TEXT,
            "channel", WHOLE,
            "feature", WHOLE);

    /** What any message carries beside its calls, but the farewell of a page that is closed. */
    private static final Set<String> NUMBERED = Set.of("syncId", "clientId");

    private FrameworkMessage() {}

    static boolean isWellFormed(@Nullable JsonNode message) {
        return message != null
                && message.isObject()
                && hasNumbersOnly(message)
                && fits(message, "csrfToken", TEXT)
                && message.has("rpc")
                && (message.path("UNLOAD").asBoolean(false) || NUMBERED.stream().allMatch(message::has))
                && fits(message, "syncId", WHOLE)
                && fits(message, "clientId", WHOLE)
                && fits(message, "rpc", FrameworkMessage::areCalls)
                && fits(message, "resynchronize", JsonNode::isBoolean)
                && fits(message, "UNLOAD", JsonNode::isBoolean);
    }

    /** JSON lets one write numbers that are none, such as 1e400. */
    private static boolean hasNumbersOnly(JsonNode node) {
        return !(node.isFloatingPointNumber()
                        && !Double.isFinite(node.numberValue().doubleValue()))
                && node.valueStream().allMatch(FrameworkMessage::hasNumbersOnly);
    }

    private static boolean isPlace(JsonNode location) {
        try {
            return location.isString() && new Location(location.stringValue()) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean areCalls(JsonNode calls) {
        return calls.isArray() && calls.valueStream().allMatch(FrameworkMessage::isCall);
    }

    private static boolean isCall(JsonNode call) {
        var wanted = call.isObject() && call.path("type").isString()
                ? CALLS.get(call.path("type").stringValue())
                : null;
        return wanted != null
                && wanted.keySet().stream().allMatch(call::has)
                && wanted.entrySet().stream().allMatch(field -> fits(call, field.getKey(), field.getValue()))
                && IF_THERE.entrySet().stream().allMatch(field -> fits(call, field.getKey(), field.getValue()));
    }

    private static boolean fits(JsonNode of, String field, Predicate<JsonNode> shape) {
        var value = of.get(field);
        return value == null || shape.test(value);
    }
}
