package org.greenroom.membership;

/**
 * How many members who read a language are reached how.
 *
 * @param language {@code en} or {@code cy}
 * @param byMail with a mail address
 * @param byLetter without one
 */
public record Reach(String language, long byMail, long byLetter) {}
