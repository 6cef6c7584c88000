package org.greenroom.consent.requests;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class RequestsServiceTest extends RequestsContract {}
