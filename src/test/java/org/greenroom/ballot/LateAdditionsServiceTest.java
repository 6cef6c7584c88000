package org.greenroom.ballot;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class LateAdditionsServiceTest extends LateAdditionsContract {}
