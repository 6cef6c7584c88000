package org.greenroom.notification;

import java.util.UUID;
import org.greenroom.audit.Actor;

/** A letter was opened for printing. Published within the transaction that read it. */
public record LetterPrinted(UUID memberId, Actor by) {}
