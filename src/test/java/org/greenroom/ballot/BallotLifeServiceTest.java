package org.greenroom.ballot;

@org.greenroom.testing.GreenroomTest
class BallotLifeServiceTest extends BallotLifeContract {}
