package org.greenroom.membership.imports;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class LargeImportServiceTest extends LargeImportContract {}
