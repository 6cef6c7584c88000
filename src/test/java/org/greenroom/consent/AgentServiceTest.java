package org.greenroom.consent;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class AgentServiceTest extends AgentContract {}
