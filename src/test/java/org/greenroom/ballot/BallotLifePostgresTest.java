package org.greenroom.ballot;

@org.greenroom.testing.PostgresTest
class BallotLifePostgresTest extends BallotLifeContract {}
