package org.greenroom.ballot;

import org.greenroom.sealing.Credentials;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.Trustees;

/** The frozen parts of an election: what its archive begins with. */
record BallotSetup(Election election, Trustees trustees, Credentials credentials) {}
