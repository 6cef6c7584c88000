package org.greenroom.access;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class ThrottleServiceTest extends ThrottleContract {}
