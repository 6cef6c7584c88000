package org.greenroom.membership.office;

/** What a member says is wrong. Texts for people: {@code membership.correction.field.<FIELD>}. */
public enum CorrectionField {
    NAME,
    PROFESSIONAL_NAME,
    EMAIL,
    MOBILE,
    BRANCH,
    STATUS,
    JOINED,
    LANGUAGE,
    ENGAGEMENT,
    TERM,
    OTHER
}
