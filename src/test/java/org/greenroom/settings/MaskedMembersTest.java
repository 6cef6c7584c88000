package org.greenroom.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;

class MaskedMembersTest {

    private final JsonWriter<Object> writer = JsonWriter.of(members -> {
        members.add("message", Object::toString);
        members.add("error")
                .usingMembers(error -> error.add("stack_trace", value -> "at rhian@members.example " + value));
        new MaskedMembers().customize(members);
    });

    @Test
    void textsOfJsonLinesAreMaskedTracesToo() {
        assertThat(writer.writeToString("sent to rhian@members.example"))
                .doesNotContain("rhian@")
                .contains("sent to …@…", "at …@…");
    }
}
