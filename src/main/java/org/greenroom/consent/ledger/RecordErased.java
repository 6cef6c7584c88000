package org.greenroom.consent.ledger;

import java.util.UUID;

/** A record is about to be erased, in the same transaction. @param subjectId its id */
public record RecordErased(UUID subjectId) {}
