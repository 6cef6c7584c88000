package org.greenroom.membership.office;

import java.time.Instant;

/** A number that stands for a member since another was merged into them. */
public record MemberAlias(String number, String name, Instant mergedAt, String mergedBy) {}
