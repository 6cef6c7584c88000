package org.greenroom.participation;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class StewardServiceTest extends StewardContract {}
