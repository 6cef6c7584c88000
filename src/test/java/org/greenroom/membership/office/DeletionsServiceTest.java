package org.greenroom.membership.office;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class DeletionsServiceTest extends DeletionsContract {}
