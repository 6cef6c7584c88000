package org.greenroom.access;

/** Where an account stands. */
public enum AccountStatus {
    /** Made, without a password yet. */
    INVITED,
    /** Can sign in. */
    ACTIVE,
    /** Cannot sign in until an officer lifts it. */
    SUSPENDED
}
