package org.greenroom.ballot;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class BallotOpeningPostgresTest extends BallotOpeningContract {}
