package org.greenroom.membership;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class ReadsServiceTest extends ReadsContract {}
