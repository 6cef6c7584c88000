package org.greenroom.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as the outbox page shows it. @param html null where it is text alone */
public record DemoMail(
        UUID id,
        Instant sentAt,
        String purpose,
        String recipient,
        String language,
        String subject,
        String body,
        @Nullable String html) {}
