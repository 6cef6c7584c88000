package org.greenroom.consent;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class AgentPostgresTest extends AgentContract {}
