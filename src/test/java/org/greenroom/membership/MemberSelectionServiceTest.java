package org.greenroom.membership;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class MemberSelectionServiceTest extends MemberSelectionContract {}
