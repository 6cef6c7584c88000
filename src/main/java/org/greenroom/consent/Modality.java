package org.greenroom.consent;

/** What of a person is used. */
public enum Modality {
    FACE,
    BODY,
    VOICE,
    MOTION
}
