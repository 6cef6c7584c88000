package org.greenroom.demo;

import java.time.Instant;
import java.util.UUID;

/** A mail as the outbox page shows it. */
public record DemoMail(
        UUID id, Instant sentAt, String purpose, String recipient, String language, String subject, String body) {}
