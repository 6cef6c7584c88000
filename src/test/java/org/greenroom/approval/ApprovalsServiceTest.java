package org.greenroom.approval;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class ApprovalsServiceTest extends ApprovalsContract {}
