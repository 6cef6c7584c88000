package org.greenroom.audit;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class AuditTrailServiceTest extends AuditTrailContract {}
