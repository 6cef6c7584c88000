package org.greenroom.elsewhere;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class HeldElsewhereServiceTest extends HeldElsewhereContract {}
