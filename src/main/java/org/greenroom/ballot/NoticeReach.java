package org.greenroom.ballot;

/**
 * How many of those entitled read a language and how they are reached.
 *
 * @param language {@code en} or {@code cy}
 * @param byMail with a mail address
 * @param byLetter without one
 */
public record NoticeReach(String language, long byMail, long byLetter) {}
